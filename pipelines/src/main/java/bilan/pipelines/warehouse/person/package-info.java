/** Personal data in the warehouse: told, and taken out while every figure stays as it is. */
@NullMarked
package bilan.pipelines.warehouse.person;

import org.jspecify.annotations.NullMarked;

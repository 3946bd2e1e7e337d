/** Which rows count when files are sent again: every worked example, and a model beside it. */
@NullMarked
package bilan.deliveries;

import org.jspecify.annotations.NullMarked;

/** The vocabulary of a delivery: rows, rejections, plans and questions, which every step speaks. */
@NullMarked
package bilan.pipelines.model;

import org.jspecify.annotations.NullMarked;

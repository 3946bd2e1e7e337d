/** Figures of many networks, from packages that {@code bilan export rows} wrote, by Spark SQL. */
package bilan.engines.spark;

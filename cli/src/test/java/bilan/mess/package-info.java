/**
 * A generator of mess that knows the truth: facts, in a layout, in the disorder that people make,
 * in some format; what is read is the truth, or is asked, rejected or said.
 */
@NullMarked
package bilan.mess;

import org.jspecify.annotations.NullMarked;

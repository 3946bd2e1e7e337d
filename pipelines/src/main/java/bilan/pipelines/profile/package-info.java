/** A header becomes a mapping to a dataset's fields, and rows become typed rows or rejections. */
@NullMarked
package bilan.pipelines.profile;

import org.jspecify.annotations.NullMarked;

/** What a dataset is: tables, fields, types, synonyms, choices, read from resources. */
@NullMarked
package bilan.pipelines.dataset;

import org.jspecify.annotations.NullMarked;

/** What is worth saying about rows that could be read: questions in SQL, declared in files. */
@NullMarked
package bilan.pipelines.check;

import org.jspecify.annotations.NullMarked;

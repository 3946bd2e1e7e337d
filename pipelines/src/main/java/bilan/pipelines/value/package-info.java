/**
 * Text becomes a date, an amount, a count, a duration, an identifier: French first.
 *
 * <table>
 *   <caption>The rules, each with a test over seeded random values</caption>
 *   <tr><th>what</th><th>read</th><th>never guessed</th></tr>
 *   <tr><td>amount</td><td>any space, € or EUR on either side, brackets, minus before or after, the
 *       last of two marks is the decimal one</td><td>a lone point before three digits in a column
 *       that can't tell ({@code NUM-02}); other currencies ({@code NUM-03})</td></tr>
 *   <tr><td>rate</td><td>{@code 12 %}, {@code 0,12}; a bare number above 1 is a percentage; a cell
 *       under a % format is a fraction</td><td>negative rates</td></tr>
 *   <tr><td>count</td><td>whole numbers, with the word for the persons counted</td><td>estimates
 *       ({@code NUM-05})</td></tr>
 *   <tr><td>duration</td><td>{@code 1h30}, {@code 1:30}, {@code 90 min}, {@code 1,5 h}; a bare
 *       number is minutes</td><td>intervals</td></tr>
 *   <tr><td>date</td><td>day, month, year in numbers or words, ISO, serial numbers, a time
 *       after</td><td>31/02 ({@code DATE-02}), the month first ({@code DATE-03}), a month or year
 *       alone ({@code DATE-04}), several in a cell ({@code DATE-07})</td></tr>
 *   <tr><td>identifier</td><td>as written, its zeros too; SIRET by its key, with lost
 *       zeros, and RNA</td><td>{@code 7,17E+13} ({@code CELL-14})</td></tr>
 *   <tr><td>missing</td><td>{@code NC}, {@code -}, {@code sans objet}, {@code #N/A}, {@code
 *       (vide)}… are blank</td><td></td></tr>
 * </table>
 */
@NullMarked
package bilan.pipelines.value;

import org.jspecify.annotations.NullMarked;

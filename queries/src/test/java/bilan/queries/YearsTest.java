package bilan.queries;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Quick;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How fiscal years are typed and how they are named, of the calendar and not. */
@Quick
class YearsTest {

  @ParameterizedTest
  @CsvSource({
    "2022, 1, 2022, 2022",
    "2020..2022, 1, 2020, 2022",
    "2020 .. 2022, 1, 2020, 2022",
    "2025, 9, 2025, 2025",
    "2025-2026, 9, 2025, 2025",
    "2025/2026, 9, 2025, 2025",
    "2025-26, 9, 2025, 2025",
    "1999-00, 9, 1999, 1999",
    "2023-2026, 9, 2023, 2025",
    "2023–2026, 9, 2023, 2025",
    "2023..2025, 9, 2023, 2025",
    "2023-2024..2025-2026, 9, 2023, 2025",
    "2023/24 .. 2025/26, 9, 2023, 2025",
    "2023..2025-2026, 9, 2023, 2025",
    "2025-2026, 2, 2025, 2025",
    "2023-2026, 12, 2023, 2025",
  })
  void areReadAsTheyArePrinted(String typed, int firstMonth, int first, int last) {
    assertThat(Years.parse(typed, firstMonth)).isEqualTo(new Years(first, last, firstMonth));
  }

  @ParameterizedTest
  @CsvSource({
    "2022..2020, 1",
    "2022-2020, 1",
    "2020-2022, 1",
    "2022-2023, 1",
    "2022-03, 1",
    "2021-22, 1",
    "22, 1",
    "2020..2021..2022, 1",
    "2025-2025, 9",
    "2025-2024, 9",
    "2023-25, 9",
    "2025-2026..2024-2025, 9",
    "2025-2026-2027, 9",
    "'', 9",
    "2025-, 9",
    "..2025, 9",
  })
  void areNone(String typed, int firstMonth) {
    assertThat(Years.parse(typed, firstMonth)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2022, 2022, 1, 2022, 2022, 2022-01-01, 2022-12-31",
    "2020, 2022, 1, 2020..2022, 2020-2022, 2020-01-01, 2022-12-31",
    "2025, 2025, 9, 2025-2026, 2025-2026, 2025-09-01, 2026-08-31",
    "2023, 2025, 9, 2023-2026, 2023-2026, 2023-09-01, 2026-08-31",
    "2023, 2023, 3, 2023-2024, 2023-2024, 2023-03-01, 2024-02-29",
  })
  void areNamedAsTheyWouldBeTyped(
      int first, int last, int month, String typed, String file, LocalDate from, LocalDate to) {
    Years years = new Years(first, last, month);
    assertThat(years.typed()).isEqualTo(typed);
    assertThat(years.inFile()).isEqualTo(file);
    assertThat(Years.parse(typed, month)).isEqualTo(years);
    assertThat(Years.parse(file, month)).isEqualTo(month == 1 && first < last ? null : years);
    assertThat(years.from()).isEqualTo(from);
    assertThat(years.to()).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({
    "2022, 2022, 2022",
    "2020, 2022, 2020–2022",
    "2025-2026, 2025-2026, 2025-2026",
    "2023-2024, 2025-2026, 2023-2026",
    "2022-03, 2022-05, 2022-03–2022-05",
  })
  void spanFromTheFirstToTheLast(String first, String last, String said) {
    assertThat(Years.spanning(first, last)).isEqualTo(said);
  }
}

package bilan.pipelines.inspect;

import bilan.pipelines.detect.Guess;
import bilan.pipelines.interpretation.Interpreter.Understood;
import bilan.pipelines.model.Reading;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.reading.WorkbookReading;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.typing.PersonKeys;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A reading of a file that stores nothing, to see what ingesting it would give or ask. */
final class TrialReading {

  /**
   * How a reading ended: what was learnt, or what it would ask; what was understood, if not by
   * rules.
   */
  record Attempt(@Nullable Reading reading, List<Problem> decisions, Understood understood) {}

  private final Workbook workbook;
  private final PersonKeys people;
  private final BiFunction<String, Function<RowSink, Reading>, Reading> rehearsal;

  /**
   * @param rehearsal reads the file as a dataset, into a sink of its own
   */
  TrialReading(
      Workbook workbook,
      PersonKeys people,
      BiFunction<String, Function<RowSink, Reading>, Reading> rehearsal) {
    this.workbook = workbook;
    this.people = people;
    this.rehearsal = rehearsal;
  }

  /**
   * Reads the file as ingesting would. If that only asks for what an option says (the place, whose
   * rows), it goes on all the same to see the rest.
   */
  Attempt of(Guess guess, ReadingSeen seen) throws IOException {
    ReadRequest request = guess.request();
    List<Problem> asked = new ArrayList<>();
    if (guess.found().isEmpty()) {
      return new Attempt(null, guess.decisions(), Understood.NOTHING);
    }
    try {
      WorkbookReading reading = new WorkbookReading(workbook, request, people);
      Reading read = beside(reading, request, seen);
      return new Attempt(read, asked, reading.understood());
    } catch (Failure failure) {
      asked.addAll(decisions(failure));
    }
    try {
      WorkbookReading reading = new WorkbookReading(workbook, request.withoutQuestions(), people);
      return new Attempt(reading.read(seen), asked, Understood.NOTHING);
    } catch (Failure failure) {
      decisions(failure);
      return new Attempt(null, asked, Understood.NOTHING);
    }
  }

  private static List<Problem> decisions(Failure failure) {
    if (failure.exit() != Exit.DECIDE) {
      throw failure;
    }
    return failure.problems();
  }

  private Reading beside(WorkbookReading reading, ReadRequest request, ReadingSeen seen)
      throws IOException {
    try {
      return rehearsal.apply(
          request.dataset(),
          sink -> {
            try {
              return reading.read(seen.and(sink));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}

package bilan.pipelines.inspect;

import bilan.pipelines.detect.Guess;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.profile.ProfileReader;
import bilan.pipelines.reading.WorkbookReading;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.typing.PersonKeys;
import bilan.text.Failure;
import bilan.text.Lang;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A profile is only worth keeping if the file gives the same rows with it as without. */
final class ProfileDraft {

  private final Workbook workbook;
  private final Guess guess;
  private final PersonKeys people;
  private final Lang lang;

  public ProfileDraft(Workbook workbook, Guess guess, PersonKeys people, Lang lang) {
    this.workbook = workbook;
    this.guess = guess;
    this.people = people;
    this.lang = lang;
  }

  /**
   * Null if there is no table, or if a profile would lose rows or change what they say. Where a
   * person must settle something first there are no rows to compare: it is there to be edited.
   */
  public @Nullable String of(List<TableLook> looks) throws IOException {
    String text = ProfileText.of(guess, looks, lang);
    if (text == null) {
      return new UnfinishedProfile(guess.request(), lang).of(workbook);
    }
    String without = rows(null);
    return without == null || Objects.equals(without, rows(profile(text))) ? text : null;
  }

  private Profile profile(String text) {
    return ProfileReader.read(guess.dataset() + ".yaml", text, true);
  }

  /** What identifies all rows of a reading; null if something must be settled first. */
  private @Nullable String rows(@Nullable Profile profile) throws IOException {
    ReadRequest request = guess.request().withoutQuestions();
    RowsRead rows = new RowsRead();
    try {
      new WorkbookReading(workbook, request, people, profile).read(rows);
    } catch (Failure asked) {
      return null;
    }
    return rows.digest();
  }
}

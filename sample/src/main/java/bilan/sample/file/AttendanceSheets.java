package bilan.sample.file;

import bilan.sample.book.BookWriter;
import bilan.sample.network.Edit;
import bilan.sample.network.InventedNetwork.Activity;
import bilan.sample.network.Scenario;
import bilan.sample.network.Written;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** What the attendance sheets share: where they go, what they cover, how places are called. */
final class AttendanceSheets {

  private static final Map<String, List<String>> USUAL =
      Map.of(
          Scenario.WAZEMMES, List.of("Wazemmes", Scenario.WAZEMMES),
          Scenario.BOIS_BLANCS, List.of("Bois-Blancs"),
          Scenario.FIVES, List.of("Fives"),
          Scenario.MEDIATHEQUE, List.of(Scenario.MEDIATHEQUE),
          Scenario.FERME, List.of(Scenario.FERME),
          Scenario.OUTSIDE, List.of(),
          Scenario.REMOTE, List.of());

  final Path folder;
  final Edit edit;
  final BookWriter writer;
  final List<Written> written = new ArrayList<>();
  private final List<Activity> activities;

  AttendanceSheets(Path folder, List<Activity> activities, Edit edit, BookWriter writer) {
    this.folder = folder;
    this.activities = activities;
    this.edit = edit;
    this.writer = writer;
  }

  List<Activity> of(String place, Predicate<Activity> which) {
    return activities.stream().filter(a -> a.place().equals(place)).filter(which).toList();
  }

  boolean covers(String file, List<Activity> before) {
    List<Activity> rows = edit.all(before);
    List<String> places = rows.stream().map(Activity::place).distinct().toList();
    for (String place : places) {
      List<LocalDate> days =
          rows.stream().filter(a -> a.place().equals(place)).map(Activity::date).sorted().toList();
      written.add(
          new Written(file, "attendance", null, place, days.get(0), days.get(days.size() - 1)));
    }
    return !rows.isEmpty();
  }

  /** The sender's word for a place, or the name of the place that an edit moved the activity to. */
  static String place(Activity activity, String usual) {
    boolean own = Objects.requireNonNull(USUAL.get(activity.place())).contains(usual);
    return own ? usual : activity.place();
  }
}

package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Likeness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sentences that the bilan now asks for in other words: each is another block by its name, and the
 * same by its place. What somebody made of the former one stands for the new one too.
 */
final class Successors {

  private final Story there;
  private final Story fresh;
  private final Collection<String> known;
  private final Map<String, Set<String>> likes;
  private final Map<String, Integer> sizes = new LinkedHashMap<>();
  private final Map<String, Integer> freshSizes = new LinkedHashMap<>();
  private final Map<String, String> former = new HashMap<>();

  /**
   * @param known the pieces that the document once had, in their order
   * @param likes what its blocks were about
   */
  Successors(Story there, Story fresh, Collection<String> known, Map<String, Set<String>> likes) {
    this.likes = likes;
    this.there = there;
    this.fresh = fresh;
    this.known = known;
    known.forEach(key -> sizes.merge(block(key), 1, Integer::sum));
    fresh.keys().forEach(key -> freshSizes.merge(block(key), 1, Integer::sum));
    List<String> run = new ArrayList<>();
    String before = "";
    for (String block : freshSizes.keySet()) {
      if (sizes.containsKey(block)) {
        pair(gone(before, block), run);
        run.clear();
        before = block;
      } else {
        run.add(block);
      }
    }
    pair(gone(before, ""), run);
  }

  private static String block(String key) {
    return key.substring(0, Math.min(8, key.length()));
  }

  /** Blocks no longer asked for that stood behind one block, else before another. */
  private List<String> gone(String behind, String before) {
    List<String> order = List.copyOf(sizes.keySet());
    List<String> found = new ArrayList<>();
    for (int i = order.indexOf(behind) + 1; i < order.size() && isGone(order.get(i)); i++) {
      found.add(order.get(i));
    }
    if (found.isEmpty()) {
      for (int i = order.indexOf(before) - 1; i >= 0 && isGone(order.get(i)); i--) {
        found.add(0, order.get(i));
      }
    }
    found.removeAll(former.values());
    return found;
  }

  private boolean isGone(String block) {
    return !freshSizes.containsKey(block);
  }

  /** As many as there were: each its own if nobody touched it; else those that are alike. */
  private void pair(List<String> gone, List<String> asked) {
    boolean each = gone.size() == asked.size();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < asked.size(); i++) {
      String block = asked.get(i);
      for (String old : each ? List.of(gone.get(i)) : gone) {
        boolean fits = isProse(old, block) && ((each && isUntouched(old)) || isAlike(old, block));
        if (fits && taken.add(old)) {
          former.put(block, old);
          break;
        }
      }
    }
  }

  /** Words on both sides, and as many paragraphs: tables and charts are known by their queries. */
  private boolean isProse(String old, String block) {
    return Objects.equals(sizes.get(old), freshSizes.get(block))
        && there.of(old).stream().noneMatch(piece -> piece.isTable() || piece.isChart())
        && fresh.of(block).stream().noneMatch(piece -> piece.isTable() || piece.isChart());
  }

  /** Whether nobody took it out or wrote in it: then it is replaced, whatever it says. */
  private boolean isUntouched(String old) {
    List<Piece> pieces = there.of(old);
    return Objects.equals(sizes.get(old), pieces.size())
        && pieces.stream().allMatch(Piece::isUntouched);
  }

  /** As it was written; in documents of before, as it stands. */
  private boolean isAlike(String old, String block) {
    Set<String> was = likes.getOrDefault(old, like(there.of(old)));
    return Likeness.between(was, like(fresh.of(block)));
  }

  private static Set<String> like(List<Piece> pieces) {
    Set<String> like = new HashSet<>();
    pieces.forEach(piece -> like.addAll(Likeness.of(piece.element())));
    return like;
  }

  /** What stands there for a piece of the new document; null if nothing does. */
  @Nullable Piece find(String key) {
    Piece same = there.find(key);
    String old = formerOf(key);
    return same != null || old == null ? same : there.find(old);
  }

  /** Whether the document once had it, or what it stands for. */
  boolean knows(String key) {
    return known.contains(key) || formerOf(key) != null;
  }

  private @Nullable String formerOf(String key) {
    String old = former.get(block(key));
    return old == null ? null : old + key.substring(old.length());
  }

  /** Whether the new document has a piece of the former one, or something in its place. */
  boolean isAsked(String key) {
    return fresh.find(key) != null || former.containsValue(block(key));
  }
}

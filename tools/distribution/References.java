import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * Which classes the classes of jars name, as {@code a/b/C}: in their code, types and signatures.
 */
final class References {

  private static final Pattern TYPE = Pattern.compile("L([\\w$]+(?:/[\\w$]+)+)");

  /** How many bytes follow the tag of a constant, by tag; class file format, table 4.4. */
  private static final int[] BYTES = {
    0, 0, 0, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, 0, 0, 3, 2, 4, 4, 2, 2
  };

  private static final int TEXT = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int CLASS = 7;

  private final Map<String, Set<String>> named = new HashMap<>();

  void read(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (var entry : zip.stream().toList()) {
        String name = entry.getName();
        if (name.endsWith(".class") && !name.endsWith("module-info.class")) {
          String own = name.replaceFirst("^META-INF/versions/\\d+/", "").replace(".class", "");
          try (var in = zip.getInputStream(entry)) {
            named.computeIfAbsent(own, key -> new HashSet<>()).addAll(names(in.readAllBytes()));
          }
        }
      }
    }
  }

  private static Set<String> names(byte[] file) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(file));
    in.skipBytes(8);
    int count = in.readUnsignedShort();
    String[] texts = new String[count];
    Set<Integer> classes = new HashSet<>();
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      if (tag == TEXT) {
        texts[i] = in.readUTF();
      } else if (tag == CLASS) {
        classes.add(in.readUnsignedShort());
      } else {
        in.skipBytes(BYTES[tag]);
        i += tag == LONG || tag == DOUBLE ? 1 : 0;
      }
    }
    Set<String> names = new HashSet<>();
    for (int i = 1; i < count; i++) {
      if (texts[i] != null && classes.contains(i) && !texts[i].startsWith("[")) {
        names.add(texts[i]);
      } else if (texts[i] != null) {
        Matcher type = TYPE.matcher(texts[i]);
        while (type.find()) {
          names.add(type.group(1));
        }
      }
    }
    return names;
  }

  /** All names that some class names. */
  Set<String> all() {
    Set<String> all = new HashSet<>();
    named.values().forEach(all::addAll);
    return all;
  }

  /** The classes of a library, of the names that begin so, that others need, directly or not. */
  Set<String> needed(String library) {
    Set<String> needed = new HashSet<>();
    Deque<String> next = new ArrayDeque<>();
    named.forEach((name, names) -> push(name.startsWith(library) ? Set.of() : names, next));
    while (!next.isEmpty()) {
      String name = next.pop();
      if (name.startsWith(library) && needed.add(name)) {
        push(named.getOrDefault(name, Set.of()), next);
      }
    }
    return needed;
  }

  private static void push(Collection<String> names, Deque<String> next) {
    names.forEach(next::push);
  }
}

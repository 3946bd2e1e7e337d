package bilan.pipelines.sheet.xlsx;

import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.SheetLimits;
import bilan.pipelines.sheet.number.NumberFormats;
import bilan.pipelines.sheet.xml.Xml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The number format of each cell style of a workbook. */
final class XlsxNumberFormats {

  static final XlsxNumberFormats NONE = new XlsxNumberFormats(List.of());

  private final List<@Nullable String> formats;
  private final boolean[] dates;

  private XlsxNumberFormats(List<@Nullable String> formats) {
    this.formats = formats;
    this.dates = new boolean[formats.size()];
    for (int i = 0; i < dates.length; i++) {
      dates[i] = NumberFormats.isDate(formats.get(i));
    }
  }

  static XlsxNumberFormats read(Xml xml) throws IOException {
    Map<Integer, String> codes = new HashMap<>();
    List<@Nullable String> formats = new ArrayList<>();
    boolean inCells = false;
    for (int event = xml.next(); event != Xml.OVER; event = xml.next()) {
      if (event == Xml.TEXT) {
        continue;
      }
      if (xml.is("cellXfs")) {
        inCells = event == Xml.START;
      } else if (event == Xml.START && xml.is("numFmt")) {
        String code = xml.attribute("formatCode");
        if (code != null) {
          codes.put(xml.number("numFmtId", -1), code);
          checkNumber(codes.size());
        }
      } else if (event == Xml.START && inCells && xml.is("xf")) {
        int id = xml.number("numFmtId", 0);
        String code = codes.get(id);
        formats.add(code != null ? code : NumberFormats.builtIn(id));
        checkNumber(formats.size());
      }
    }
    return new XlsxNumberFormats(formats);
  }

  private static void checkNumber(int styles) throws LimitException {
    if (styles > SheetLimits.STYLES) {
      throw new LimitException("styles", styles);
    }
  }

  @Nullable String format(int style) {
    return style >= 0 && style < formats.size() ? formats.get(style) : null;
  }

  boolean isDate(int style) {
    return style >= 0 && style < dates.length && dates[style];
  }
}

package bilan.pipelines.sheet.xlsx;

import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.SheetLimits;
import bilan.pipelines.sheet.number.NumberFormats;
import bilan.pipelines.sheet.xml.Xml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The number format of each cell style of a workbook. */
final class XlsxFormats {

  private final List<@Nullable String> formats = new ArrayList<>();
  private final BitSet dates = new BitSet();

  void read(Xml xml) throws IOException {
    Map<Integer, String> codes = new HashMap<>();
    while (xml.inside(0)) {
      if (xml.is("numFmt")) {
        String code = xml.attribute("formatCode");
        if (code != null) {
          codes.put(xml.number("numFmtId", -1), code);
        }
      } else if (xml.is("cellXfs")) {
        for (int list = xml.depth(); xml.inside(list); ) {
          if (xml.is("xf")) {
            int id = xml.number("numFmtId", 0);
            String code = codes.get(id);
            formats.add(code != null ? code : NumberFormats.builtIn(id));
            dates.set(formats.size() - 1, NumberFormats.isDate(formats.get(formats.size() - 1)));
          }
          checkNumber(formats.size());
        }
      }
      checkNumber(codes.size());
    }
  }

  private static void checkNumber(int styles) throws LimitException {
    if (styles > SheetLimits.STYLES) {
      throw new LimitException("styles", styles);
    }
  }

  @Nullable String of(int style) {
    return style >= 0 && style < formats.size() ? formats.get(style) : null;
  }

  boolean isDate(int style) {
    return style >= 0 && dates.get(style);
  }
}

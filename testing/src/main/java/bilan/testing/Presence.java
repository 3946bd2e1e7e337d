package bilan.testing;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Programs and fonts that tests need. Where a program is missing they fail under {@code
 * -Dbilan.programs=required}, as continuous integration runs them; elsewhere, and for a font, they
 * are left out and say so.
 */
public final class Presence implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Program program =
        AnnotationSupport.findAnnotation(context.getElement(), Needs.class)
            .map(Needs::value)
            .orElse(null);
    if (program == null || program.path().isPresent()) {
      return ConditionEvaluationResult.enabled("there");
    }
    return ConditionEvaluationResult.disabled(
        missing(program.toString(), context.getDisplayName()));
  }

  /** Goes on where a font is there; a machine without it says so and leaves the test out. */
  public static void of(boolean there, String font) {
    if (!there) {
      Assumptions.abort(said(font, "a test"));
    }
  }

  private static String missing(String what, String left) {
    if ("required".equals(System.getProperty("bilan.programs"))) {
      throw new AssertionError(what + " is missing, and required here");
    }
    return said(what, left);
  }

  private static String said(String what, String left) {
    String said = what + " is missing: " + left + " is left out";
    System.getLogger("bilan.testing").log(System.Logger.Level.WARNING, said);
    return said;
  }
}

package bilan.testing;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What tests need of a machine. Where it is missing they fail under {@code
 * -Dbilan.programs=required}, as continuous integration runs them; elsewhere they are left out and
 * say so.
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

  /** Goes on where something other than a program is there, such as a font. */
  public static void of(boolean there, String what) {
    if (!there) {
      Assumptions.abort(missing(what, "a test"));
    }
  }

  private static String missing(String what, String left) {
    String said = what + " is missing: " + left + " is left out";
    if ("required".equals(System.getProperty("bilan.programs"))) {
      throw new AssertionError(what + " is missing, and required here");
    }
    System.getLogger("bilan.testing").log(System.Logger.Level.WARNING, said);
    return said;
  }
}

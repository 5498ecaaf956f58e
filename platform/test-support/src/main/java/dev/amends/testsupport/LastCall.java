package dev.amends.testsupport;

import io.quarkus.test.junit.callback.QuarkusTestAfterTestExecutionCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/**
 * Logs the last call of a test that failed; found by the service loader. Quarkus' own logging would
 * format every request and every answer, even of tests that pass.
 */
public final class LastCall
    implements QuarkusTestBeforeEachCallback, QuarkusTestAfterTestExecutionCallback {
  private static final System.Logger LOG = System.getLogger(LastCall.class.getName());

  @Override
  public void beforeEach(QuarkusTestMethodContext context) {
    OpenApiFilter.forgetLast();
  }

  @Override
  public void afterTestExecution(QuarkusTestMethodContext context) {
    if (context.getTestStatus().isTestFailed()) {
      LOG.log(System.Logger.Level.INFO, OpenApiFilter.last());
    }
  }
}

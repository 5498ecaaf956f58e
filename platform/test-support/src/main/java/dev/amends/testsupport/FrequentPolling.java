package dev.amends.testsupport;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * Makes the tests of every service poll often, because what they wait for usually happens within
 * milliseconds, and wait for up to a minute, because other modules are tested at the same time. A
 * condition that throws, such as one that reads a row before it is written, does not hold yet; if
 * it throws until the end, the timeout names its last exception. Found by the service loader.
 */
public final class FrequentPolling implements QuarkusTestBeforeEachCallback {
  private static final Duration INTERVAL = Duration.ofMillis(25);
  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  @Override
  public void beforeEach(QuarkusTestMethodContext context) {
    Awaitility.setDefaultPollInterval(INTERVAL);
    Awaitility.setDefaultTimeout(TIMEOUT);
    Awaitility.ignoreExceptionsByDefault();
  }
}

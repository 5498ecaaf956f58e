package dev.amends.console.gateway;

import dev.amends.console.PlatformService;
import dev.amends.console.problem.ConsoleProblem;
import java.util.concurrent.TimeoutException;

/** The problem of a call that a service did not answer. */
final class ServiceProblem {

  private ServiceProblem() {}

  static ConsoleProblem of(PlatformService service, Throwable failure) {
    return failure instanceof TimeoutException
        ? ConsoleProblem.timedOut(service.serviceName())
        : ConsoleProblem.unreachable(service.serviceName());
  }
}

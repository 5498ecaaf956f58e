package dev.amends.console.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers a request without a valid session with a problem. A redirect to the provider would be of
 * no use to a script.
 */
class SecurityProblems {

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  Response signedOut() {
    return ConsoleProblem.signedOut().toResponse();
  }

  @ServerExceptionMapper(ForbiddenException.class)
  Response forbidden() {
    return ConsoleProblem.forbidden().toResponse();
  }
}

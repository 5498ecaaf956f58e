package dev.amends.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.amends.events.InvalidEvent;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what a request breaks into a problem that names the field and the rule. */
class ProblemMappers {

  @ServerExceptionMapper(priority = 1)
  Response brokenJson(JsonProcessingException found) {
    return problem(InvalidJson.of(found));
  }

  @ServerExceptionMapper(priority = 1)
  Response brokenBody(WebApplicationException found) {
    if (found.getCause() instanceof JsonProcessingException json) {
      return problem(InvalidJson.of(json));
    }
    if (found instanceof jakarta.ws.rs.NotFoundException) {
      return Problems.notFound("resource", "at this path").toResponse();
    }
    return HttpProblem.valueOf(
            Response.Status.fromStatusCode(found.getResponse().getStatus()),
            String.valueOf(found.getMessage()))
        .toResponse();
  }

  @ServerExceptionMapper
  Response contractBreach(InvalidEvent breach) {
    return Problems.invalid(breach.field(), breach.rule()).toResponse();
  }

  private static Response problem(InvalidJson invalid) {
    String field = invalid.field().isEmpty() ? "body" : invalid.field();
    return Problems.invalid(field, invalid.rule()).toResponse();
  }
}

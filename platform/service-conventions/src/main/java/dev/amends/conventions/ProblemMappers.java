package dev.amends.conventions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.amends.events.InvalidEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps exceptions to problem details that name the field and the rule. */
class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
  private static final int UUID_LENGTH = 36;

  @ServerExceptionMapper
  Response problem(Problem problem) {
    return problem.toResponse();
  }

  @ServerExceptionMapper(priority = 1)
  Response brokenJson(JsonProcessingException found) {
    return invalid(found);
  }

  /** Quarkus maps this subtype itself; a more specific mapper wins over it. */
  @ServerExceptionMapper(priority = 1)
  Response brokenJson(MismatchedInputException found) {
    return invalid(found);
  }

  @ServerExceptionMapper(priority = 1)
  Response ofJaxRs(WebApplicationException found, UriInfo uri, ResourceInfo resource) {
    if (found.getCause() instanceof JsonProcessingException json) {
      return invalid(json);
    }
    if (found.getCause() instanceof InvalidEvent breach) {
      return contractBreach(breach);
    }
    Optional<Problem> unreadable = unreadableQuery(found, uri, resource);
    if (unreadable.isPresent()) {
      return unreadable.get().toResponse();
    }
    int status = found.getResponse().getStatus();
    if (status < 400) {
      return found.getResponse();
    }
    String detail =
        found instanceof NotFoundException
            ? "There is no resource at this path."
            : String.valueOf(found.getMessage());
    return Problems.forStatus(status, detail).toResponse();
  }

  /**
   * Finds the query parameter that JAX-RS could not convert: it answers 404 and names none, but its
   * cause quotes the value. The message may contain a shorter value by chance; a text is always
   * convertible. A malformed id in the path stays a 404.
   */
  private static Optional<Problem> unreadableQuery(
      WebApplicationException found, UriInfo uri, ResourceInfo resource) {
    Throwable cause = found.getCause();
    if (!(found instanceof NotFoundException)
        || cause == null
        || !(cause instanceof IllegalArgumentException || cause instanceof DateTimeException)) {
      return Optional.empty();
    }
    String message = String.valueOf(cause.getMessage());
    return uri.getQueryParameters().entrySet().stream()
        .filter(
            parameter ->
                QueryParameters.typeOf(resource.getResourceMethod(), parameter.getKey())
                    .filter(String.class::equals)
                    .isEmpty())
        .flatMap(
            parameter ->
                parameter.getValue().stream()
                    .filter(value -> isAbout(message, value))
                    .map(value -> Map.entry(parameter.getKey(), value)))
        .max(Comparator.comparingInt(quoted -> quoted.getValue().length()))
        .map(quoted -> unreadable(quoted.getKey(), quoted.getValue(), resource));
  }

  /** Whether a message quotes a value; that of UUID does not if the value is too long. */
  private static boolean isAbout(String message, String value) {
    return message.contains(value)
        || (message.equals("UUID string too large") && value.length() > UUID_LENGTH);
  }

  private static Problem unreadable(String name, String value, ResourceInfo resource) {
    String form =
        QueryParameters.typeOf(resource.getResourceMethod(), name)
            .map(type -> "must be " + ValueFormat.of(type))
            .orElse("cannot be read");
    return Problems.invalid(name, form + " (was " + value + ")");
  }

  @ServerExceptionMapper
  Response contractBreach(InvalidEvent breach) {
    return Problems.invalid(breach.field(), breach.rule()).toResponse();
  }

  @ServerExceptionMapper(priority = 1)
  Response constraints(ConstraintViolationException found) {
    List<Map<String, String>> violations = new ArrayList<>();
    for (ConstraintViolation<?> violation : found.getConstraintViolations()) {
      violations.add(
          Map.of("field", field(violation.getPropertyPath()), "message", violation.getMessage()));
    }
    return Problems.invalid(violations).toResponse();
  }

  /** The path within the request: without the method and the parameter that holds the body. */
  private static String field(Path path) {
    List<String> names = new ArrayList<>();
    for (Path.Node node : path) {
      names.add(node.toString());
    }
    return String.join(
        ".",
        names.size() > 2
            ? names.subList(2, names.size())
            : names.subList(names.size() - 1, names.size()));
  }

  @ServerExceptionMapper(priority = 1)
  Response missingToken(UnauthorizedException found) {
    return unauthorized();
  }

  @ServerExceptionMapper(priority = 1)
  Response invalidToken(AuthenticationFailedException found) {
    return unauthorized();
  }

  @ServerExceptionMapper(priority = 1)
  Response wrongRole(ForbiddenException found) {
    return Problems.forbidden("wrong-role", "The token has no role that allows this operation.")
        .toResponse();
  }

  @ServerExceptionMapper
  Response serverError(Throwable failure) {
    String reference = UUID.randomUUID().toString();
    LOG.errorf(failure, "request failed, reference=%s", reference);
    return Problems.serverError(reference).toResponse();
  }

  private static Response unauthorized() {
    Response response = Problems.unauthorized().toResponse();
    return Response.fromResponse(response).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
  }

  private static Response invalid(JsonProcessingException found) {
    InvalidJson invalid = InvalidJson.of(found);
    String field = invalid.field().isEmpty() ? "body" : invalid.field();
    return Problems.invalid(field, invalid.rule()).toResponse();
  }
}

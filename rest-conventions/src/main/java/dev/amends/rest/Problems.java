package dev.amends.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The refusals of the REST interfaces as RFC 9457 problems with stable types. */
public final class Problems {
  private static final String TYPE = "urn:amends:problem:";

  private Problems() {}

  /** 404: there is no such thing. */
  public static HttpProblem notFound(String what, Object id) {
    return problem(Status.NOT_FOUND, "not-found", "Not found", "There is no " + what + " " + id)
        .build();
  }

  /**
   * 400: a field of the request breaks a rule.
   *
   * @param field the path of the field in the request
   * @param rule what it must be, as the end of a sentence that begins with the field
   */
  public static HttpProblem invalid(String field, String rule) {
    return problem(Status.BAD_REQUEST, "invalid-field", "Invalid field", field + " " + rule)
        .with("field", field)
        .with("violations", List.of(Map.of("field", field, "message", rule)))
        .build();
  }

  /** 409: the state of things does not allow it; the type says which rule refuses. */
  public static HttpProblem conflict(String slug, String detail) {
    return conflict(slug, detail, Map.of());
  }

  /** 409 with further members, such as the rule's citation. */
  public static HttpProblem conflict(String slug, String detail, Map<String, ?> members) {
    HttpProblem.Builder problem = problem(Status.CONFLICT, slug, "Refused", detail);
    members.forEach(problem::with);
    return problem.build();
  }

  /**
   * 422: the request is well formed, but a rule of the business refuses a field.
   *
   * @param slug the end of the problem's type, stable for ever
   */
  public static HttpProblem refused(String slug, String field, String rule) {
    return problem(422, slug, "Refused", field + " " + rule)
        .with("field", field)
        .with("violations", List.of(Map.of("field", field, "message", rule)))
        .build();
  }

  /** 403: this caller may not, whatever his role. */
  public static HttpProblem forbidden(String slug, String detail) {
    return problem(Status.FORBIDDEN, slug, "Forbidden", detail).build();
  }

  /** 412: the caller's version is not the present one. */
  static HttpProblem stale(String presentTag) {
    return problem(
            Status.PRECONDITION_FAILED,
            "stale-version",
            "Changed meanwhile",
            "If-Match does not name the present version " + presentTag + "; read it again")
        .with("field", "If-Match")
        .withHeader("ETag", presentTag)
        .build();
  }

  private static HttpProblem.Builder problem(
      Status status, String slug, String title, String detail) {
    return problem(status.getStatusCode(), slug, title, detail);
  }

  private static HttpProblem.Builder problem(int status, String slug, String title, String detail) {
    return HttpProblem.builder()
        .withType(URI.create(TYPE + slug))
        .withTitle(title)
        .withStatus(status)
        .withDetail(detail);
  }
}

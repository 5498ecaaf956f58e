package dev.amends.conventions;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The refusals of the REST interfaces as RFC 9457 problems with stable types. */
public final class Problems {
  private static final String TYPE = "urn:amends:problem:";

  private Problems() {}

  /** 404: there is no such thing. */
  public static Problem notFound(String what, Object id) {
    return problem(Status.NOT_FOUND, "not-found", "Not found", "There is no " + what + " " + id);
  }

  /**
   * 400: a field of the request breaks a rule.
   *
   * @param field the path of the field in the request
   * @param rule what it must be, as the end of a sentence that begins with the field
   */
  public static Problem invalid(String field, String rule) {
    return problem(Status.BAD_REQUEST, "invalid-field", "Invalid field", field + " " + rule)
        .with("field", field)
        .with("violations", List.of(Map.of("field", field, "message", rule)));
  }

  /** 409: the state of things does not allow it; the type says which rule refuses. */
  public static Problem conflict(String slug, String detail) {
    return conflict(slug, detail, Map.of());
  }

  /** 409 with further members, such as the rule's citation. */
  public static Problem conflict(String slug, String detail, Map<String, ?> members) {
    Problem problem = problem(Status.CONFLICT, slug, "Refused", detail);
    members.forEach(problem::with);
    return problem;
  }

  /**
   * 422: the request is well formed, but a rule of the business refuses a field.
   *
   * @param slug the end of the problem's type, stable for ever
   */
  public static Problem refused(String slug, String field, String rule) {
    return problem(422, slug, "Refused", field + " " + rule)
        .with("field", field)
        .with("violations", List.of(Map.of("field", field, "message", rule)));
  }

  /** 422 with further members, such as the rule's citation. */
  public static Problem refused(String slug, String field, String rule, Map<String, ?> members) {
    Problem problem = refused(slug, field, rule);
    members.forEach(problem::with);
    return problem;
  }

  /** 403: this caller may not, whatever his role. */
  public static Problem forbidden(String slug, String detail) {
    return problem(Status.FORBIDDEN, slug, "Forbidden", detail);
  }

  /**
   * 413: a body or a part of it is larger than may be.
   *
   * @param bytesMax the largest that may be
   */
  public static Problem tooLarge(String field, long bytesMax) {
    return problem(
            Status.REQUEST_ENTITY_TOO_LARGE,
            "too-large",
            "Too large",
            field + " must not be larger than " + bytesMax + " bytes")
        .with("field", field)
        .with("bytesMax", bytesMax);
  }

  /** 415: the body is of a kind that is not taken here. */
  public static Problem unsupportedMediaType(String field, String rule) {
    return problem(
            Status.UNSUPPORTED_MEDIA_TYPE,
            "unsupported-media-type",
            "Unsupported media type",
            field + " " + rule)
        .with("field", field);
  }

  /** 401: there is no token, or none that can be trusted. */
  static Problem unauthorized() {
    return problem(
        Status.UNAUTHORIZED, "unauthorized", "No valid token", "A valid bearer token is needed");
  }

  /** Any other status that JAX-RS gives, such as 405 or 415. */
  static Problem ofStatus(int status, String detail) {
    Status known = Status.fromStatusCode(status);
    String title = known == null ? "Error" : known.getReasonPhrase();
    return problem(status, title.toLowerCase(Locale.ROOT).replace(' ', '-'), title, detail);
  }

  /**
   * 500: something of ours is broken.
   *
   * @param reference by which the log names the failure
   */
  static Problem broken(String reference) {
    return problem(
            Status.INTERNAL_SERVER_ERROR,
            "internal-error",
            "Internal error",
            "Something is broken here; the log knows it by the reference")
        .with("reference", reference);
  }

  /** 400 with every field that breaks a rule. */
  static Problem invalid(List<Map<String, String>> violations) {
    Map<String, String> first = violations.getFirst();
    return problem(
            Status.BAD_REQUEST,
            "invalid-field",
            "Invalid field",
            first.get("field") + " " + first.get("message"))
        .with("field", first.getOrDefault("field", ""))
        .with("violations", violations);
  }

  /** 412: the caller's version is not the present one. */
  static Problem stale(String presentTag) {
    return problem(
            Status.PRECONDITION_FAILED,
            "stale-version",
            "Changed meanwhile",
            "If-Match does not name the present version " + presentTag + "; read it again")
        .with("field", "If-Match")
        .withEntityTag(presentTag);
  }

  private static Problem problem(Status status, String slug, String title, String detail) {
    return problem(status.getStatusCode(), slug, title, detail);
  }

  private static Problem problem(int status, String slug, String title, String detail) {
    return new Problem(status, TYPE + slug, title, detail);
  }
}

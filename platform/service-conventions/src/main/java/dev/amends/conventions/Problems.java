package dev.amends.conventions;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Creates the RFC 9457 problems of the REST interfaces; their types are stable. */
public final class Problems {
  private static final String TYPE = "urn:amends:problem:";

  private Problems() {}

  /** 404: no resource has this id. */
  public static Problem notFound(String what, Object id) {
    return problem(
        Status.NOT_FOUND, "not-found", "Not found", "There is no " + what + " " + id + ".");
  }

  /**
   * 400: a field of the request breaks a rule.
   *
   * @param field the path of the field in the request
   * @param rule what is wrong or required, as the end of a sentence that begins with the field
   */
  public static Problem invalid(String field, String rule) {
    return problem(Status.BAD_REQUEST, "invalid-field", "Invalid field", field + " " + rule)
        .with("field", field)
        .with("violations", List.of(Map.of("field", field, "message", rule)));
  }

  /** 409: the current state does not allow the command; the type names the rule. */
  public static Problem conflict(String slug, String detail) {
    return conflict(slug, detail, Map.of());
  }

  /** 409 with further members, such as the rule's citation. */
  public static Problem conflict(String slug, String detail, Map<String, ?> members) {
    Problem problem = problem(Status.CONFLICT, slug, "Rejected", detail);
    members.forEach(problem::with);
    return problem;
  }

  /**
   * 422: the request is well formed, but a field breaks a business rule.
   *
   * @param slug the end of the problem's type, stable for ever
   */
  public static Problem rejected(String slug, String field, String rule) {
    return problem(422, slug, "Rejected", field + " " + rule)
        .with("field", field)
        .with("violations", List.of(Map.of("field", field, "message", rule)));
  }

  /** 422 with further members, such as the rule's citation. */
  public static Problem rejected(String slug, String field, String rule, Map<String, ?> members) {
    Problem problem = rejected(slug, field, rule);
    members.forEach(problem::with);
    return problem;
  }

  /** 403: the caller has a suitable role but is not allowed to do this. */
  public static Problem forbidden(String slug, String detail) {
    return problem(Status.FORBIDDEN, slug, "Forbidden", detail);
  }

  /**
   * 413: a body or a part of it is too large.
   *
   * @param bytesMax the largest size allowed
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

  /** 415: the media type of the body is not accepted here. */
  public static Problem unsupportedMediaType(String field, String rule) {
    return problem(
            Status.UNSUPPORTED_MEDIA_TYPE,
            "unsupported-media-type",
            "Unsupported media type",
            field + " " + rule)
        .with("field", field);
  }

  /** 401: the token is missing or not valid. */
  static Problem unauthorized() {
    return problem(
        Status.UNAUTHORIZED, "unauthorized", "No valid token", "A valid bearer token is required.");
  }

  /** Any other HTTP status, such as 405 or 415. */
  public static Problem forStatus(int status, String detail) {
    Status known = Status.fromStatusCode(status);
    String title = known == null ? "Error" : known.getReasonPhrase();
    return problem(status, title.toLowerCase(Locale.ROOT).replace(' ', '-'), title, detail);
  }

  /**
   * 500: the service failed.
   *
   * @param reference the reference under which the failure is logged
   */
  static Problem serverError(String reference) {
    return problem(
            Status.INTERNAL_SERVER_ERROR,
            "internal-error",
            "Internal error",
            "The service failed. Its log has the details under this reference.")
        .with("reference", reference);
  }

  /** 400 listing every field that breaks a rule. */
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

  /** 412: the caller read an older version than the current one. */
  static Problem stale(String currentTag) {
    return problem(
            Status.PRECONDITION_FAILED,
            "stale-version",
            "Changed in the meantime",
            "If-Match does not match the current version "
                + currentTag
                + ". Read the resource again.")
        .with("field", "If-Match")
        .withEntityTag(currentTag);
  }

  private static Problem problem(Status status, String slug, String title, String detail) {
    return problem(status.getStatusCode(), slug, title, detail);
  }

  private static Problem problem(int status, String slug, String title, String detail) {
    return new Problem(status, TYPE + slug, title, detail);
  }
}

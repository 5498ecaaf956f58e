package dev.amends.console.problem;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An RFC 9457 problem of the console.
 *
 * @param type the URI of the type, which never changes
 * @param members further members
 */
public record ConsoleProblem(
    int status, String type, String title, String detail, Map<String, Object> members) {

  /** The media type of RFC 9457. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPE = "urn:amends:problem:";

  public ConsoleProblem {
    members = Map.copyOf(members);
  }

  private static ConsoleProblem of(int status, String slug, String title, String detail) {
    return new ConsoleProblem(status, TYPE + slug, title, detail, Map.of());
  }

  /** 401: nobody is signed in, or the session has expired. */
  public static ConsoleProblem signedOut() {
    return of(401, "signed-out", "Signed out", "Nobody is signed in. Sign in at /sign-in.");
  }

  /** 403: the user has none of the roles that the operation needs. */
  public static ConsoleProblem forbidden() {
    return of(403, "forbidden", "Forbidden", "The user does not have a role that may do this.");
  }

  /** 403: another site may have caused the request. */
  public static ConsoleProblem crossSite(String header, String rule) {
    return new ConsoleProblem(
        403,
        TYPE + "cross-site",
        "Cross-site request",
        header + " " + rule,
        Map.of("field", header));
  }

  /** 404: there is nothing under a path. */
  public static ConsoleProblem notFound(String path) {
    return of(404, "not-found", "Not found", "There is nothing at " + path + ".");
  }

  /** 400: a parameter breaks a rule. */
  public static ConsoleProblem invalid(String field, String rule) {
    return new ConsoleProblem(
        400, TYPE + "invalid-field", "Invalid field", field + " " + rule, Map.of("field", field));
  }

  /** 405: a path does not support a method. */
  public static ConsoleProblem methodNotAllowed(String method) {
    return of(405, "method-not-allowed", "Method Not Allowed", method + " is not supported here.");
  }

  /** 502: a service refused or broke the connection. */
  public static ConsoleProblem unreachable(String service) {
    return unavailable(502, service, service + " cannot be reached. Try again in a moment.");
  }

  /** 504: a service did not answer in time. */
  public static ConsoleProblem timedOut(String service) {
    return unavailable(504, service, service + " did not answer in time. Try again in a moment.");
  }

  private static ConsoleProblem unavailable(int status, String service, String detail) {
    return new ConsoleProblem(
        status,
        TYPE + "service-unavailable",
        "Service unavailable",
        detail,
        Map.of("service", service));
  }

  /** 503: too many browsers follow changes. */
  public static ConsoleProblem tooManyStreams(int max) {
    return of(
        503,
        "too-many-streams",
        "Too many streams",
        "Already %d browsers follow changes. Try again later.".formatted(max));
  }

  /** Writes the problem as the response, unless one has begun. */
  public void send(RoutingContext context) {
    HttpServerResponse response = context.response();
    if (response.headWritten() || response.closed()) {
      return;
    }
    response
        .setStatusCode(status)
        .putHeader("Content-Type", MEDIA_TYPE)
        .putHeader("Cache-Control", "no-store")
        .end(new JsonObject(body()).encode());
  }

  /** The problem as the response of a resource. */
  public Response toResponse() {
    return Response.status(status)
        .type(MEDIA_TYPE)
        .header("Cache-Control", "no-store")
        .entity(body())
        .build();
  }

  private Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", type);
    body.put("title", title);
    body.put("status", status);
    body.put("detail", detail);
    body.putAll(members);
    return body;
  }
}

package dev.amends.conventions;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem, thrown if a request is wrong and mapped to its response. {@link Problems}
 * creates it, so that types stay stable.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The media type of RFC 9457. */
  public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

  private final int status;
  private final String type;
  private final String title;
  private final String detail;
  private final transient Map<String, Object> furtherMembers = new LinkedHashMap<>();
  private @Nullable String entityTag;

  Problem(int status, String type, String title, String detail) {
    super(detail, null, false, false);
    this.status = status;
    this.type = type;
    this.title = title;
    this.detail = detail;
  }

  /** Adds a member to those of the standard. */
  Problem with(String member, Object value) {
    furtherMembers.put(member, value);
    return this;
  }

  /**
   * The same problem, if it is about a field of a part of the request, with the path of the field.
   *
   * @param part the path of the part
   * @param fields the fields of the part; a problem about another field stays as it is
   */
  public Problem within(String part, Set<String> fields) {
    if (!(furtherMembers.get("field") instanceof String field)
        || !fields.contains(field.split("\\.", 2)[0])) {
      return this;
    }
    String path = part + "." + field;
    String rule = detail.substring(field.length() + 1);
    Problem moved = new Problem(status, type, title, path + " " + rule);
    moved.furtherMembers.putAll(furtherMembers);
    return moved
        .with("field", path)
        .with("violations", List.of(Map.of("field", path, "message", rule)));
  }

  Problem withEntityTag(String tag) {
    entityTag = tag;
    return this;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The URI of the type of problem, which never changes. */
  public String type() {
    return type;
  }

  /** The members of the problem's JSON object. */
  public Map<String, Object> members() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("type", type);
    all.put("title", title);
    all.put("status", status);
    all.put("detail", detail);
    all.putAll(furtherMembers);
    return all;
  }

  /** The response with the problem as its body. */
  public Response toResponse() {
    Response.ResponseBuilder response = Response.status(status).type(MEDIA_TYPE).entity(members());
    if (entityTag != null) {
      response.header("ETag", entityTag);
    }
    return response.build();
  }
}

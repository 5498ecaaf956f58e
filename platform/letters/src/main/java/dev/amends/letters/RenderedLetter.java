package dev.amends.letters;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/**
 * A letter in one format.
 *
 * @param language BCP 47 tag
 * @param sha256 hash of the content
 */
@SuppressWarnings("ArrayRecordComponent") // it is passed on, never compared
public record RenderedLetter(LetterFormat format, String language, byte[] content, Sha256 sha256) {

  /** The entity tag is the hash. */
  public EntityTag entityTag() {
    return new EntityTag(sha256.hex());
  }

  /**
   * Returns the response that shows the letter in a browser, 304 if it has this content already.
   *
   * @param fileName name of the file, without suffix
   */
  public Response response(String fileName, Request request) {
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(entityTag());
    return unchanged == null ? response(fileName) : unchanged.build();
  }

  /**
   * Returns the response that shows the letter in a browser.
   *
   * @param fileName name of the file, without suffix
   */
  public Response response(String fileName) {
    String charset = format == LetterFormat.PDF ? "" : ";charset=UTF-8";
    return Response.ok(content, format.mediaType + charset)
        .tag(entityTag())
        .header("Content-Digest", sha256.header())
        .header(HttpHeaders.CONTENT_LANGUAGE, language)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "inline; filename=\"" + fileName + "." + format.extension + "\"")
        .header(
            "Content-Security-Policy",
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'")
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }
}

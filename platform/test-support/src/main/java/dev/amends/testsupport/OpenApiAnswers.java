package dev.amends.testsupport;

import java.util.List;

/** Judges answers of a service by its OpenAPI document. */
public final class OpenApiAnswers {
  private final OpenApiDocument document;

  /** Reads a document. */
  public OpenApiAnswers(String json) {
    this.document = new OpenApiDocument(json);
  }

  /**
   * Returns what the document does not allow about an answer; empty if the answer is as described.
   *
   * @param path as requested, without query
   * @param mediaType without parameters; empty if the answer has no body
   */
  public List<String> violations(
      String method, String path, int status, String mediaType, String body) {
    return document.violations(new OpenApiDocument.Answer(method, path, status, mediaType, body));
  }
}

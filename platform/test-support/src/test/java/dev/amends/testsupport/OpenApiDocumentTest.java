package dev.amends.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.testsupport.OpenApiDocument.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiDocumentTest {
  private static final OpenApiDocument DOCUMENT =
      new OpenApiDocument(
          """
          {"openapi": "3.1.0",
           "paths": {
             "/cases/{id}": {"get": {"responses": {
               "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Case"}}}},
               "204": {"description": "none"},
               "default": {"content": {"application/problem+json": {"schema": {"type": "object"}}}}}}},
             "/files/{id}": {"get": {"responses": {"200": {"content": {"audio/*": {}}}}}},
             "/cases/newest": {"get": {"responses": {"204": {"description": "none"}}}}},
           "components": {"schemas": {"Case": {
             "type": "object", "required": ["id"],
             "properties": {
               "id": {"type": "string", "format": "uuid"},
               "openedAt": {"type": "string", "format": "date-time"}}}}}}
          """);
  private static final String CASE = "{\"id\": \"01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11\"}";

  @Test
  void allowsWhatIsDescribed() {
    assertThat(violations("/cases/1", 200, "application/json", CASE)).isEmpty();
    assertThat(violations("/cases/1", 404, "application/problem+json", "{}")).isEmpty();
    assertThat(violations("/cases/newest", 204, "", "")).isEmpty();
  }

  @Test
  void allowsAMediaTypeWithinADescribedRange() {
    assertThat(violations("/files/1", 200, "audio/mpeg", "x")).isEmpty();
    assertThat(violations("/files/1", 200, "text/plain", "x")).contains("media type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "200 | application/json | {} | required",
        "200 | application/json | {'id':'x'} | uuid",
        "200 | application/json | {'id':'01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11','openedAt':'2026-01-31T09:00:00'} | date-time",
        "200 | text/plain | x | media type",
        "200 | application/json | \"\" | body is missing",
        "201 | application/json | {} | status",
        "404 | application/json | {} | media type",
        "204 | application/json | {} | media type"
      })
  void findsWhatIsNotDescribed(int status, String mediaType, String body, String violation) {
    assertThat(violations("/cases/1", status, mediaType, body.replace('\'', '"')))
        .contains(violation);
  }

  @Test
  void findsAnOperationThatIsNotDescribed() {
    assertThat(violations("/nowhere", 200, "application/json", "{}")).contains("operation");
    assertThat(violations("/nowhere", 404, "application/json", "{}")).isEmpty();
  }

  private static String violations(String path, int status, String mediaType, String body) {
    return String.join("; ", DOCUMENT.violations(new Answer("GET", path, status, mediaType, body)));
  }
}

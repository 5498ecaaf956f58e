package dev.amends.contact.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Hands letters out over HTTP, in the form that is asked for. */
@ApplicationScoped
public class LetterResponses {
  /** The media type of a letter on paper, in which it is given where nothing else is asked for. */
  public static final String PDF = "application/pdf";

  private final LetterWriter letters;
  private final PdfPrinter printer;
  private final Documents documents;

  LetterResponses(LetterWriter letters, PdfPrinter printer, Documents documents) {
    this.letters = letters;
    this.printer = printer;
    this.documents = documents;
  }

  private enum Form {
    PAPER(PDF, "pdf"),
    PAGE(MediaType.TEXT_HTML, "html"),
    TEXT(MediaType.TEXT_PLAIN, "txt");

    private final String mediaType;
    private final String suffix;

    Form(String mediaType, String suffix) {
      this.mediaType = mediaType;
      this.suffix = suffix;
    }

    static Form asked(HttpHeaders headers) {
      for (MediaType accepted : headers.getAcceptableMediaTypes()) {
        for (Form form : values()) {
          if (accepted.isCompatible(MediaType.valueOf(form.mediaType))) {
            return form;
          }
        }
      }
      return PAPER;
    }
  }

  /**
   * A letter that is kept, under the hash by which it is known for ever.
   *
   * @param id of the letter
   * @param dated stands in the PDF as its date
   * @param name of the file, without suffix
   */
  public Response give(
      HttpHeaders headers, Request request, UUID id, Letter letter, Instant dated, String name) {
    Form form = Form.asked(headers);
    byte[] words = words(form, letter);
    Sha256 sha256 = form == Form.PAPER ? letters.printed(id, letter, dated) : Sha256.of(words);
    Response.ResponseBuilder same = request.evaluatePreconditions(new EntityTag(sha256.hex()));
    if (same != null) {
      return same.build();
    }
    byte[] content = form == Form.PAPER ? documents.read(sha256) : words;
    return answer(form, content, sha256, letter.language(), name);
  }

  /**
   * A letter that is made for whoever asks.
   *
   * @param dated stands in the PDF as its date
   * @param name of the file, without suffix
   */
  public Given make(HttpHeaders headers, Letter letter, Instant dated, String name) {
    Form form = Form.asked(headers);
    byte[] content = form == Form.PAPER ? printer.print(letter.html(), dated) : words(form, letter);
    Sha256 sha256 = Sha256.of(content);
    return new Given(
        form.mediaType, content, sha256, answer(form, content, sha256, letter.language(), name));
  }

  /** What was made, and the answer that hands it out. */
  @SuppressWarnings("ArrayRecordComponent") // it is passed on, never compared
  public record Given(String mediaType, byte[] content, Sha256 sha256, Response answer) {}

  private static byte[] words(Form form, Letter letter) {
    String words =
        switch (form) {
          case PAPER -> "";
          case PAGE -> letter.html();
          case TEXT -> letter.text();
        };
    return words.getBytes(StandardCharsets.UTF_8);
  }

  private static Response answer(
      Form form, byte[] content, Sha256 sha256, String language, String name) {
    String charset = form == Form.PAPER ? "" : ";charset=UTF-8";
    return Response.ok(content, form.mediaType + charset)
        .tag(new EntityTag(sha256.hex()))
        .header("Content-Digest", sha256.header())
        .header(HttpHeaders.CONTENT_LANGUAGE, language)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "inline; filename=\"" + name + "." + form.suffix + "\"")
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }
}

package dev.amends.plan.payoff;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.amends.conventions.datafile.DataFiles;
import dev.amends.letters.Letter;
import dev.amends.letters.LetterFormat;
import dev.amends.letters.LetterRenderer;
import dev.amends.letters.LetterTemplates;
import dev.amends.letters.Letterhead;
import dev.amends.letters.RenderedLetter;
import dev.amends.letters.sender.Sender;
import dev.amends.letters.sender.Senders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes quotes and certificates in every language when they are issued, and shows them. */
@ApplicationScoped
class PayoffLetters {
  static final String LABELS = "payoff-letters.yaml";

  private final Map<String, Map<String, String>> labels =
      DataFiles.read(LABELS, new TypeReference<Map<String, Map<String, String>>>() {});

  private final LetterTemplates templates;
  private final LetterRenderer renderer;
  private final Senders senders;
  private final IssuedLetters letters;

  PayoffLetters(
      LetterTemplates templates, LetterRenderer renderer, Senders senders, IssuedLetters letters) {
    this.templates = templates;
    this.renderer = renderer;
    this.senders = senders;
    this.letters = letters;
  }

  void write(PayoffQuote quote) {
    for (String language : Senders.LANGUAGES) {
      PayoffPage page = page(quote.lenderId, language);
      write(quote.id, quote.lenderId, "payoff/QUOTE", page, page.quote(quote), quote.issuedAt);
    }
  }

  /** Writes a certificate, or that it was withdrawn. */
  void write(SettlementCertificate certificate, Instant now) {
    UUID id = certificate.id;
    for (String language : Senders.LANGUAGES) {
      PayoffPage page = page(certificate.lenderId, language);
      Map<String, @Nullable Object> words = page.certificate(certificate);
      write(id, certificate.lenderId, "payoff/CERTIFICATE", page, words, now);
    }
  }

  private PayoffPage page(String lenderId, String language) {
    Map<String, String> ofLanguage = labels.getOrDefault(language, Map.of());
    Sender sender =
        senders
            .find(lenderId, language)
            .orElseGet(() -> Sender.named(ofLanguage.getOrDefault("unnamedLender", "")));
    return new PayoffPage(language, new Letterhead(sender, ofLanguage));
  }

  private void write(
      UUID documentId,
      String lenderId,
      String template,
      PayoffPage page,
      Map<String, @Nullable Object> words,
      Instant now) {
    String language = page.language();
    Letter letter =
        templates.fill(
            template + "." + language + ".html", language, page.letterhead(), words, now);
    letters.persist(new IssuedLetter(lenderId, documentId, letter, now));
  }

  /**
   * Shows the newest page of a document. Its PDF is printed on the first request and stays the
   * same.
   *
   * @param fileName name of the file, without suffix
   */
  Response show(UUID documentId, String language, String fileName, Request request) {
    IssuedLetter issued = letters.newest(documentId, language);
    RenderedLetter letter =
        renderer.renderIssued(
            issued.id, issued.letter(), LetterFormat.negotiate(request), issued.writtenAt);
    return Response.fromResponse(letter.response(fileName, request))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}

package dev.amends.plan.payoff;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.amends.conventions.datafile.DataFiles;
import dev.amends.letters.LetterFormat;
import dev.amends.letters.LetterRenderer;
import dev.amends.letters.LetterTemplates;
import dev.amends.letters.LogoImages;
import dev.amends.letters.RenderedLetter;
import dev.amends.letters.sender.Logo;
import dev.amends.letters.sender.Sender;
import dev.amends.letters.sender.Senders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
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
  private final LogoImages logos;
  private final Senders senders;
  private final IssuedLetters letters;

  PayoffLetters(
      LetterTemplates templates,
      LetterRenderer renderer,
      LogoImages logos,
      Senders senders,
      IssuedLetters letters) {
    this.templates = templates;
    this.renderer = renderer;
    this.logos = logos;
    this.senders = senders;
    this.letters = letters;
  }

  void write(PayoffQuote quote) {
    for (String language : Senders.LANGUAGES) {
      PayoffPage page = page(quote.lenderId, language);
      write(quote.id, quote.lenderId, language, "payoff/QUOTE", page.quote(quote), quote.issuedAt);
    }
  }

  /** Writes a certificate, or that it was withdrawn. */
  void write(SettlementCertificate certificate, Instant now) {
    for (String language : Senders.LANGUAGES) {
      PayoffPage page = page(certificate.lenderId, language);
      write(
          certificate.id,
          certificate.lenderId,
          language,
          "payoff/CERTIFICATE",
          page.certificate(certificate),
          now);
    }
  }

  private PayoffPage page(String lenderId, String language) {
    Map<String, String> ofLanguage = labels.getOrDefault(language, Map.of());
    Sender sender =
        senders
            .find(lenderId, language)
            .orElseGet(
                () ->
                    new Sender(
                        ofLanguage.getOrDefault("unnamedLender", ""),
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(),
                        null));
    return new PayoffPage(language, sender, ofLanguage);
  }

  private void write(
      UUID documentId,
      String lenderId,
      String language,
      String template,
      Map<String, @Nullable Object> words,
      Instant now) {
    Map<String, @Nullable Object> all = new HashMap<>(words);
    if (words.get("sender") instanceof Sender sender) {
      Logo logo = sender.logo();
      if (logo != null) {
        logos.store(logo, now);
      }
      all.put("logo", logo == null ? null : LogoImages.reference(logo));
    }
    letters.persist(
        new IssuedLetter(
            lenderId,
            documentId,
            templates.fill(template + "." + language + ".html", language, all),
            now));
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
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(letter.entityTag());
    return unchanged != null
        ? unchanged.build()
        : Response.fromResponse(letter.response(fileName))
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
            .build();
  }
}

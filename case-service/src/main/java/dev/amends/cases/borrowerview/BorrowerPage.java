package dev.amends.cases.borrowerview;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amends.letters.LetterTemplates;
import dev.amends.letters.sender.Senders;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/** Renders the view as a page, which has an inline style sheet and no script. */
@ApplicationScoped
class BorrowerPage {
  private static final String STYLE = "borrower-view/page.css";

  private final LetterTemplates templates;
  private final ViewTextFiles texts;
  private final String css;
  private final String contentSecurityPolicy;

  BorrowerPage(LetterTemplates templates, ViewTextFiles texts) {
    this.templates = templates;
    this.texts = texts;
    this.css = read();
    this.contentSecurityPolicy =
        "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none';"
                .formatted(sha256(css))
            + " frame-ancestors 'none'";
  }

  /** The value of the page's Content-Security-Policy header. */
  String contentSecurityPolicy() {
    return contentSecurityPolicy;
  }

  String render(BorrowerView view, ViewFormats formats) {
    return fill(
        "page",
        view.language(),
        Map.of(
            "view",
            view,
            "text",
            formats,
            "otherLanguage",
            Senders.LANGUAGES.stream()
                .filter(language -> !language.equals(view.language()))
                .findFirst()
                .orElseThrow(),
            "labels",
            texts.in(view.language()).labels(),
            "css",
            css));
  }

  /** Renders the page for a link that is not accepted, whatever the reason. */
  String renderGone(String language) {
    return fill("gone", language, Map.of("labels", texts.in(language).labels(), "css", css));
  }

  private String fill(String name, String language, Map<String, Object> words) {
    return templates.fill("borrower-view/" + name + ".html", language, words).html();
  }

  private static String read() {
    try (InputStream style =
        Objects.requireNonNull(
            Thread.currentThread().getContextClassLoader().getResourceAsStream(STYLE), STYLE)) {
      return new String(style.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(STYLE + " cannot be read", e);
    }
  }

  private static String sha256(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

package dev.amends.contact.notice;

import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.Money;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes notices in the borrower's language, Chinese or else English, with his true figures. */
@ApplicationScoped
class NoticeTexts {
  private final Engine templates;
  private final BorrowerZones zones;

  NoticeTexts(Engine templates, BorrowerZones zones) {
    this.templates = templates;
    this.zones = zones;
  }

  /**
   * A text and the language it is in.
   *
   * @param language BCP 47 tag
   */
  record Written(String language, String text) {}

  Written write(CaseFile file, NoticeKind kind, @Nullable Instant waitUntil) {
    String language = file.language().orElse("").startsWith("zh") ? "zh-CN" : "en";
    String name = "notices/" + kind + "." + language + ".txt";
    Template template = templates.getTemplate(name);
    if (template == null) {
      throw new IllegalStateException("the template " + name + " is missing");
    }
    TemplateInstance text =
        template
            .data("lenderId", file.account().lenderId())
            .data("accountId", file.account().accountId())
            .data("businessDate", file.businessDate().map(LocalDate::toString).orElse(null))
            .data("overdue", file.overdue().map(Money::toString).orElse(null))
            .data("delinquentSince", file.delinquentSince().map(LocalDate::toString).orElse(null))
            .data("outstanding", file.outstanding().map(Money::toString).orElse(null))
            .data("daysPastDue", file.daysPastDue())
            .data("waitUntil", waitUntil == null ? null : day(file, waitUntil));
    return new Written(language, text.render());
  }

  private String day(CaseFile file, Instant at) {
    return LocalDate.ofInstant(at, zones.of(file).getFirst()).toString();
  }
}

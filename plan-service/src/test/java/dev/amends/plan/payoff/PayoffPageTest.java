package dev.amends.plan.payoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.amends.conventions.datafile.DataFiles;
import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.letters.Letterhead;
import dev.amends.letters.PdfPrinter;
import dev.amends.letters.Typefaces;
import dev.amends.letters.sender.Sender;
import dev.amends.plan.payoff.CertificatePolicy.Settled;
import dev.amends.rules.cost.AccountDebt;
import dev.amends.rules.cost.BalanceChange;
import dev.amends.rules.cost.PenaltyTerms;
import dev.amends.rules.cost.PenaltyTerms.PenaltyBase;
import dev.amends.rules.cost.PenaltyTerms.PenaltyDayCount;
import dev.amends.testsupport.Pdfs;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.StringTemplateLocation;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages of quotes and certificates as they are printed. With {@code -Damends.letters=DIR} the
 * PDFs are written to a folder for inspection.
 */
class PayoffPageTest {
  private static final Instant ISSUED = Instant.parse("2026-03-05T02:00:00Z");
  private static final LocalDate MARCH_5 = LocalDate.of(2026, 3, 5);
  private static final AccountKey ACCOUNT = new AccountKey("CU-DEMO", "LN-2026-0007");

  private final PdfPrinter printer = new PdfPrinter();
  private final Engine templates =
      Engine.builder()
          .addDefaults()
          .addValueResolver(new ReflectionValueResolver())
          .addResultMapper(new HtmlEscaper(List.of("text/html")))
          .addLocator(PayoffPageTest::locate)
          .build();

  @ParameterizedTest
  @CsvSource({
    "en, true, 'of this, penalty interest: CNY 50.00', 'To pay by 31 March 2026: CNY 19,307.60'",
    "zh-CN, true, 其中罚息： 人民币 50.00 元, '结清金额： 人民币 19,307.60 元'",
    "en, false, 'Not yet due: CNY 18,800.00', 'Payments since then: CNY -700.00'",
    "zh-CN, false, '未到期金额： 人民币 18,800.00 元', 此后已还金额： 人民币 -700.00 元"
  })
  void aQuoteStatesItsComponentsOnOnePage(
      String language, boolean penalty, String one, String other) {
    byte[] pdf = print("QUOTE", language, page(language).quote(quote(penalty ? "18.25" : "0")));

    keep(pdf, "QUOTE-" + language + (penalty ? "-penalty" : ""));
    assertThat(Pdfs.pages(pdf)).isOne();
    assertThat(Pdfs.text(pdf)).contains(one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "en, IN_FULL, paid in full on 2 March 2026",
    "en, SETTLEMENT, by an agreed settlement",
    "en, WITHDRAWN, withdrawn on 6 March 2026",
    "zh-CN, IN_FULL, 全部还清",
    "zh-CN, SETTLEMENT, 减免方案",
    "zh-CN, WITHDRAWN, 本证明已于2026年3月6日作废"
  })
  void aCertificateSaysHowTheDebtWasSettled(String language, String kind, String words) {
    SettlementCertificate certificate =
        new SettlementCertificate(
            UUID.randomUUID(),
            ACCOUNT,
            new Settled(
                kind.equals("SETTLEMENT") ? UUID.randomUUID() : null,
                cny("5000.00"),
                LocalDate.of(2026, 3, 2)),
            MARCH_5,
            "li.na",
            ISSUED);
    if (kind.equals("WITHDRAWN")) {
      certificate.withdraw("payment P-1 was reversed", MARCH_5.plusDays(1), Origin.system("test"));
    }
    byte[] pdf = print("CERTIFICATE", language, page(language).certificate(certificate));

    keep(pdf, "CERTIFICATE-" + language + "-" + kind);
    assertThat(Pdfs.pages(pdf)).isOne();
    assertThat(Pdfs.text(pdf)).contains(words, "LN-2026-0007", certificate.reference);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void everyCharacterOfTheCaptionsCanBePrinted(String language) {
    Typefaces typefaces = new Typefaces();
    assertThat(
            String.join("", labels(language).values())
                .codePoints()
                .filter(character -> !typefaces.has(character)))
        .isEmpty();
  }

  @Test
  void hasTheSameCaptionsInBothLanguages() {
    assertThat(labels("zh-CN").keySet()).isEqualTo(labels("en").keySet());
  }

  private static PayoffQuote quote(String rate) {
    LocalDate validUntil = LocalDate.of(2026, 3, 31);
    AccountDebt debt =
        new AccountDebt(
            new Overdue(cny("1200.00"), cny("1000.00"), cny("120.00"), cny("30.00"), cny("50.00")),
            cny("20000.00"),
            LocalDate.of(2026, 3, 2),
            List.of(new BalanceChange(LocalDate.of(2026, 3, 3), cny("-700.00"), 9, null)));
    PenaltyTerms terms =
        new PenaltyTerms(
            new BigDecimal(rate),
            PenaltyDayCount.ACTUAL_365,
            PenaltyBase.OVERDUE_TOTAL,
            "loan agreement, § 7");
    return new PayoffQuote(
        UUID.randomUUID(),
        ACCOUNT,
        "en",
        MARCH_5,
        validUntil,
        PayoffPolicy.state(debt, terms, validUntil),
        "li.na",
        ISSUED);
  }

  private static PayoffPage page(String language) {
    return new PayoffPage(language, letterhead(language));
  }

  private static Letterhead letterhead(String language) {
    boolean chinese = language.startsWith("zh");
    return new Letterhead(
        new Sender(
            chinese ? "示例信用社" : "Demo Credit Union",
            List.of(chinese ? "示例市样板路8号" : "8 Sample Road"),
            "+86 10 0000 0100",
            "service@example.com",
            chinese ? "周一至周五 9:00-18:00" : "Mon-Fri 09:00-18:00",
            List.of(
                chinese
                    ? "转账至示例信用社，账号 0000 1234 5678，附言请注明 {account}"
                    : "By transfer to Demo Credit Union, account 0000 1234 5678; quote {account}"),
            null),
        labels(language));
  }

  private static Map<String, String> labels(String language) {
    return Objects.requireNonNull(
        DataFiles.read(
                PayoffLetters.LABELS, new TypeReference<Map<String, Map<String, String>>>() {})
            .get(language));
  }

  private byte[] print(String template, String language, Map<String, @Nullable Object> words) {
    Map<String, @Nullable Object> all = new HashMap<>(words);
    all.put("logo", null);
    all.put("sender", letterhead(language).sender());
    all.put("labels", labels(language));
    TemplateInstance page =
        Objects.requireNonNull(
                templates.getTemplate("payoff/" + template + "." + language + ".html"))
            .data("language", language);
    all.forEach(page::data);
    return printer.print(page.render(), ISSUED);
  }

  private static void keep(byte[] pdf, String name) {
    String folder = System.getProperty("amends.letters");
    if (folder != null) {
      try {
        Files.write(Path.of(folder, name + ".pdf"), pdf);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Letters include others without the suffix. */
  private static Optional<TemplateLocation> locate(String id) {
    String name = "/templates/" + id + (id.endsWith(".html") ? "" : ".html");
    try (InputStream page = PayoffPageTest.class.getResourceAsStream(name)) {
      return page == null
          ? Optional.empty()
          : Optional.of(
              new StringTemplateLocation(
                  new String(page.readAllBytes(), StandardCharsets.UTF_8),
                  Optional.of(Variant.forContentType("text/html"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }
}

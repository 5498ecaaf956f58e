package dev.amends.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.path.xml.XmlPath.CompatibilityMode;
import io.restassured.response.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a borrower reads about their account, as JSON and as a page in both languages. */
@QuarkusTest
class BorrowerViewTest extends CaseServiceTest {
  private static final Pattern INTERNAL =
      Pattern.compile(
          "bucket|class|strateg|score|ladder|stage|willing|segment", Pattern.CASE_INSENSITIVE);

  @Test
  void showsBorrowersTheirOwnAccount() {
    // Given
    BorrowerViewStory story = BorrowerViewStory.begin(topics).isFollowedUp().isDisputed();

    // When
    Response view = BorrowerViewStory.read(story.token(), "application/json", "?lang=en");

    // Then
    view.then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex, nofollow")
        .body("language", equalTo("en"))
        .body("lender.name", equalTo("Example Bank"))
        .body("lender.phone", equalTo("+442075550100"))
        .body("lender.payment[0]", containsString("quote your account number"))
        .body("account", equalTo("****7731"))
        .body("businessDate", equalTo("2026-01-31"))
        .body("overdue.total.amount", equalTo("120.00"))
        .body("overdue.principal.amount", equalTo("100.00"))
        .body("overdue.interest.amount", equalTo("20.00"))
        .body("overdue.days", equalTo(31))
        .body("outstanding.amount", equalTo("9000.00"))
        .body("agreement.number", equalTo("C-2024-<7731>"))
        .body("agreement.terms", equalTo("Penalty interest of 0.05% a day"))
        .body("plan.kind", equalTo("Payment in instalments"))
        .body("plan.nextDueOn", equalTo("2026-02-10"))
        .body("plan.paid", nullValue())
        .body(
            "pauses.text",
            containsInAnyOrder(containsString("dispute"), containsString("complaint")))
        .body("complaints[0].status", equalTo("We are looking into it."))
        .body("howToComplain", containsString("within 56 days"))
        .body("preference.channel", equalTo("CALL"))
        .body("preference.times[0].weekDays", equalTo(List.of("MONDAY", "FRIDAY")))
        .body(
            "restrictions",
            equalTo(List.of("We do not contact you at the times that you ruled out.")));
    assertThat(view.jsonPath().<String>getList("contacts.subject"))
        .containsExactlyInAnyOrder(
            "We asked you for payment in writing.",
            "You said that you would pay CNY 60.00 by 10 February 2026.",
            "We tried to reach you.");
    assertThat(view.jsonPath().<Boolean>getList("contacts.byBorrower")).containsOnlyOnce(true);
    assertThat(view.asString())
        .doesNotContainPattern(INTERNAL)
        .doesNotContain("Li Na", "+86138", "110101", "LOAN-2024-7731", "sister", "clinic", "li.na");
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 您的账户, 人民币 120.00 元, 分期还款, 周一、周五 17:00–19:00, 示例银行",
    "en, Your account, CNY 120.00, Payment in instalments, 'Monday, Friday 17:00–19:00', Example Bank"
  })
  void showsThePageInBothLanguages(
      String language, String title, String overdue, String plan, String times, String lender) {
    // Given
    BorrowerViewStory story = BorrowerViewStory.begin(topics).isFollowedUp().isDisputed();

    // When
    Response answer =
        BorrowerViewStory.read(story.token(), "text/html,*/*;q=0.8", "?lang=" + language);

    // Then
    answer
        .then()
        .statusCode(200)
        .contentType("text/html;charset=UTF-8")
        .header("Content-Language", language)
        .header("Cache-Control", "no-store")
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("X-Content-Type-Options", "nosniff");
    String html = answer.asString();
    XmlPath page = new XmlPath(CompatibilityMode.HTML, html);
    assertThat(page.getString("html.@lang")).isEqualTo(language);
    assertThat(page.getString("html.head.title")).isEqualTo(title + " – " + lender);
    assertThat(page.<String>getList("**.findAll { it.name() == 'h1' }")).containsExactly(title);
    assertThat(html).doesNotContainPattern("<(h2|dt|dd|li|p)>\\s*</");
    assertThat(html.replaceAll("<[^>]+>", "\n").lines().map(String::strip))
        .contains(overdue, plan, times);
    assertThat(html.substring(html.indexOf("</head>")))
        .contains("C-2024-&lt;7731&gt;")
        .doesNotContain("<script", "http:", "https:", "src=", "NOT_FOUND", "null", "{", "}}")
        .doesNotContain("Li Na", "+86138", "110101", "LOAN-2024-7731", "sister", "clinic", "li.na");
    assertThat(html).doesNotContainPattern(INTERNAL);
  }

  @Test
  void usesTheLanguageOfTheBorrower() {
    BorrowerViewStory story = BorrowerViewStory.begin(topics);

    BorrowerViewStory.read(story.token()).then().body("language", equalTo("zh-CN"));
    BorrowerViewStory.read(story.token(), "application/json", "?lang=fr")
        .then()
        .body("language", equalTo("zh-CN"));
    BorrowerViewStory.read("none", "text/html", "?lang=zh-TW")
        .then()
        .statusCode(404)
        .header("Content-Language", "zh-CN")
        .header("Cache-Control", "no-store")
        .body(containsString("请联系贷款机构获取新的链接"));
  }

  @Test
  void showsAnAccountThatIsCurrentAgain() {
    BorrowerViewStory story = BorrowerViewStory.begin(topics);
    topics.publish(story.account().paid("P1", "120.00", 2));
    CaseApi.awaitCase(story.account(), CaseApi.is("status", "CURED"));
    String token = story.token();

    BorrowerViewStory.read(token, "application/json", "?lang=en")
        .then()
        .statusCode(200)
        .body("overdue", nullValue())
        .body("state", equalTo("The overdue amount has been paid. Thank you."));
    BorrowerViewStory.read(token, "text/html", "?lang=en")
        .then()
        .statusCode(200)
        .body(containsString("Nothing is overdue."));
  }
}

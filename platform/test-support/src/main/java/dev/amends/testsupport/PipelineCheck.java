package dev.amends.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Counts a lender's items again with plain SQL and compares them with {@code GET /pipeline}.
 *
 * @param caller creates requests of a person who may see the figures
 * @param recount selects stage, currency (XXX if there is none), number and amount in minor units
 *     of the items of the lender, which is its only parameter
 */
public record PipelineCheck(
    DataSource database, Supplier<RequestSpecification> caller, String lenderId, String recount) {

  /** The present figures equal a recount. */
  public void run() {
    assertThat(figures(Map.of())).isNotEmpty().isEqualTo(recounted());
  }

  /** The figures by stage and, if they have an amount, by stage and currency. */
  public Map<String, BigDecimal> recounted() {
    Map<String, BigDecimal> figures = new TreeMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(recount)) {
      select.setString(1, lenderId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          figures.merge(row.getString(1), row.getBigDecimal(3), BigDecimal::add);
          String currency = row.getString(2);
          if (!currency.equals("XXX")) {
            int digits = Currency.getInstance(currency).getDefaultFractionDigits();
            figures.put(
                row.getString(1) + " " + currency, row.getBigDecimal(4).movePointLeft(digits));
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return scaled(figures);
  }

  /** The figures of the service, in the same form. */
  public Map<String, BigDecimal> figures(Map<String, String> parameters) {
    JsonPath answer =
        caller
            .get()
            .queryParam("lenderId", lenderId)
            .queryParams(parameters)
            .get("/pipeline")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    Map<String, BigDecimal> figures = new TreeMap<>();
    for (Map<String, Object> stage : answer.<Map<String, Object>>getList("stages")) {
      String name = String.valueOf(stage.get("stage"));
      assertThat(stage.get("oldestSince")).isNotNull();
      figures.put(name, new BigDecimal(String.valueOf(stage.get("count"))));
      if (stage.get("amounts") instanceof List<?> amounts) {
        for (Object amount : amounts) {
          if (amount instanceof Map<?, ?> money) {
            figures.put(
                name + " " + money.get("currency"),
                new BigDecimal(String.valueOf(money.get("amount"))));
          }
        }
      }
    }
    return scaled(figures);
  }

  private static Map<String, BigDecimal> scaled(Map<String, BigDecimal> figures) {
    figures.replaceAll((name, figure) -> figure.setScale(3));
    return figures;
  }
}

package dev.amends.assessment.sfs;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The monthly amounts of a statement, all in one currency, which the format does not name.
 *
 * @param adminFee the monthly fee of a debt management provider
 * @param notes the notes that belong to no line
 */
record SfsStatement(
    List<Line> lines,
    List<CreditorDebt> debts,
    @Nullable Line adminFee,
    @Nullable People people,
    List<String> notes) {

  /**
   * An income or expense.
   *
   * @param path its place, such as {@code monthly-income.pensions.state-pensions}
   */
  record Line(String path, BigDecimal amount, @Nullable String notes) {

    String name() {
      return path.substring(path.lastIndexOf('.') + 1);
    }

    boolean isWithin(String section) {
      return path.startsWith(section + ".");
    }
  }

  /**
   * A debt to one creditor.
   *
   * @param path its place, such as {@code debts.priority-debts.0}
   * @param offer the monthly payment that the borrower offers
   */
  record CreditorDebt(
      String path,
      boolean priority,
      String creditor,
      @Nullable BigDecimal owed,
      BigDecimal offer,
      @Nullable String notes) {}

  /** The people of the household. */
  record People(int adults, int children) {}
}

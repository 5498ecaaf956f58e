package dev.amends.cases.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.LenderEvent.Borrower;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The facts of a borrower as the lender reports them. */
class BorrowerFactsTest {

  @ParameterizedTest
  @CsvSource({
    "110101199003071234, ****1234",
    "12345678, ****5678",
    "1234567, ****",
    "1, ****",
  })
  void masksAllButTheEndOfAnIdentityNumber(String number, String masked) {
    assertThat(BorrowerFacts.NONE.updatedBy(reported(number), List.of()).maskedIdentityNumber())
        .isEqualTo(masked);
  }

  @Test
  void keepsTheNumberThatALaterReportOmitsOrWithholds() {
    BorrowerFacts known = BorrowerFacts.NONE.updatedBy(reported("110101199003071234"), List.of());

    assertThat(known.updatedBy(reported(null), List.of())).isEqualTo(known);
    assertThat(known.updatedBy(reported("******************"), List.of())).isEqualTo(known);
    assertThat(BorrowerFacts.NONE.maskedIdentityNumber()).isNull();
  }

  private static Borrower reported(@Nullable String identityNumber) {
    return new Borrower(null, null, null, null, identityNumber, List.of(), null);
  }
}

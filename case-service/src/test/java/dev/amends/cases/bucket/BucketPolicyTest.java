package dev.amends.cases.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bucket to which a number of days past due belongs. */
class BucketPolicyTest {
  private static final BucketPolicy DEFAULT =
      BucketPolicy.of(List.of("1-30", "31-60", "61-90", "91-180", "181+"));

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "1,1-30",
    "29,1-30",
    "30,1-30",
    "31,31-60",
    "59,31-60",
    "60,31-60",
    "61,61-90",
    "89,61-90",
    "90,61-90",
    "91,91-180",
    "180,91-180",
    "181,181+",
    "36500,181+"
  })
  void findsTheBucketOfADay(int daysPastDue, String bucket) {
    assertThat(DEFAULT.bucketOf(daysPastDue)).isEqualTo(bucket);
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1,31", "30,31", "31,61", "90,91", "180,181"})
  void knowsWhereTheNextBucketBegins(int daysPastDue, int next) {
    assertThat(DEFAULT.nextBucketFrom(daysPastDue)).hasValue(next);
  }

  @Test
  void theLastBucketHasNoNext() {
    assertThat(DEFAULT.nextBucketFrom(181)).isEmpty();
  }

  @Test
  void aLenderMayChooseOtherBuckets() {
    BucketPolicy twoClasses = BucketPolicy.of(List.of("5-29", "30+"));

    assertThat(twoClasses.bucketOf(4)).isEqualTo("0-4");
    assertThat(twoClasses.bucketOf(5)).isEqualTo("5-29");
    assertThat(twoClasses.bucketOf(29)).isEqualTo("5-29");
    assertThat(twoClasses.bucketOf(30)).isEqualTo("30+");
  }

  @Test
  void aBucketMayHaveOneDay() {
    BucketPolicy firstDay = BucketPolicy.of(List.of("0-0", "1-1", "2+"));

    assertThat(firstDay.bucketOf(0)).isEqualTo("0-0");
    assertThat(firstDay.bucketOf(1)).isEqualTo("1-1");
    assertThat(firstDay.bucketOf(2)).isEqualTo("2+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1-30",
        "1-30;32-60;61+",
        "1-30;30-60;61+",
        "1-30;31+;61+",
        "30-1;31+",
        "a-b;1+",
        "1-30;x+",
        "",
        "-1-30;31+"
      })
  void rejectsRangesWithAGapOrWithoutAnOpenEnd(String ranges) {
    assertThatThrownBy(() -> BucketPolicy.of(Arrays.asList(ranges.split(";"))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

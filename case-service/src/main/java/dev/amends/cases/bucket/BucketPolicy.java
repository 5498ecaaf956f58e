package dev.amends.cases.bucket;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Assigns days past due to buckets. */
public final class BucketPolicy {
  private static final Pattern CLOSED = Pattern.compile("(\\d{1,5})-(\\d{1,5})");
  private static final Pattern OPEN = Pattern.compile("(\\d{1,5})\\+");

  private final List<Range> ranges;

  private BucketPolicy(List<Range> ranges) {
    this.ranges = List.copyOf(ranges);
  }

  private record Range(String name, int from, int to) {}

  /**
   * Parses ranges such as {@code 1-30, 31-60, 61+}; days below the first form a bucket of their
   * own.
   *
   * @throws IllegalArgumentException if there is a gap or an overlap, or the last is not open
   */
  public static BucketPolicy of(List<String> names) {
    List<Range> ranges = new ArrayList<>();
    int next = -1;
    for (String name : names) {
      Range range = range(name.trim());
      if (next == -1) {
        if (range.from() > 0) {
          ranges.add(below(range.from()));
        }
      } else if (range.from() != next) {
        throw new IllegalArgumentException(
            name + " must begin at " + next + ", directly after the previous range");
      }
      ranges.add(range);
      next = range.to() + 1;
    }
    if (ranges.isEmpty() || ranges.getLast().to() != Integer.MAX_VALUE) {
      throw new IllegalArgumentException("the last range must be open, such as 181+");
    }
    return new BucketPolicy(ranges);
  }

  private static Range range(String name) {
    Matcher closed = CLOSED.matcher(name);
    if (closed.matches()) {
      int from = Integer.parseInt(closed.group(1));
      int to = Integer.parseInt(closed.group(2));
      if (to < from) {
        throw new IllegalArgumentException(name + " must not end before it begins");
      }
      return new Range(name, from, to);
    }
    Matcher open = OPEN.matcher(name);
    if (open.matches()) {
      return new Range(name, Integer.parseInt(open.group(1)), Integer.MAX_VALUE);
    }
    throw new IllegalArgumentException(name + " must be a range such as 31-60 or 181+");
  }

  private static Range below(int first) {
    return new Range(first == 1 ? "0" : "0-" + (first - 1), 0, first - 1);
  }

  /** Returns the bucket for a number of days past due, such as 31-60. */
  public String bucketOf(int daysPastDue) {
    return rangeOf(daysPastDue).name();
  }

  /** Returns the days past due at which the next bucket begins; empty in the last bucket. */
  public OptionalInt nextBucketFrom(int daysPastDue) {
    int to = rangeOf(daysPastDue).to();
    return to == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(to + 1);
  }

  private Range rangeOf(int daysPastDue) {
    for (Range range : ranges) {
      if (daysPastDue <= range.to()) {
        return range;
      }
    }
    throw new IllegalStateException("the last range is open");
  }
}

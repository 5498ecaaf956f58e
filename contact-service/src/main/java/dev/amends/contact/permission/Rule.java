package dev.amends.contact.permission;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.amends.contact.permission.Consent.ConsentScope;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Purpose;
import dev.amends.rules.pack.CitationEvidence;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One rule of a rule pack: data with a citation, set by a law or a lender. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Rule.CallingHours.class, name = "CALLING_HOURS"),
  @JsonSubTypes.Type(value = Rule.FrequencyCap.class, name = "ATTEMPTS"),
  @JsonSubTypes.Type(value = Rule.QuietPeriod.class, name = "AFTER_CONVERSATION"),
  @JsonSubTypes.Type(value = Rule.ThirdParties.class, name = "THIRD_PARTIES")
})
sealed interface Rule {

  String id();

  String citation();

  CitationEvidence evidence();

  Severity severity();

  Scope scope();

  Clock clock();

  Set<Channel> channels();

  /**
   * The number of local days for which a prior consent exempts from the rule, counting the day on
   * which it was given; absent if no consent does.
   */
  @Nullable Integer consentDaysMax();

  /** The scope that a consent must have to exempt from the rule. */
  default ConsentScope consentScope() {
    return this instanceof CallingHours ? ConsentScope.CALLING_HOURS : ConsentScope.FREQUENCY;
  }

  /** The effect on a contact that the rule does not allow. */
  enum Severity {
    /** The permit is denied. */
    BLOCK,
    /** The permit is granted with a warning. */
    WARN
  }

  /** The attempts that count together. */
  enum Scope {
    /** All attempts to contact the person, about any debt. */
    PERSON,
    /** All attempts about this debt, on any number. */
    DEBT,
    /** All attempts to use one number or address of the person. */
    CONTACT_POINT
  }

  /** The window of time in which attempts count. */
  enum Window {
    /** A number of consecutive local days, today being the last. */
    ROLLING_DAYS,
    /** The current local day. */
    LOCAL_DAY
  }

  /** The wall clock that applies. */
  enum Clock {
    /** The borrower's. */
    BORROWER
  }

  /** Allows contacts only within these hours. */
  record CallingHours(
      String id,
      LocalTime from,
      LocalTime until,
      Set<Channel> channels,
      Severity severity,
      Scope scope,
      Clock clock,
      @Nullable Integer consentDaysMax,
      String citation,
      CitationEvidence evidence)
      implements Rule {

    dev.amends.contact.hours.CallingHours hours() {
      return new dev.amends.contact.hours.CallingHours(from, until);
    }
  }

  /**
   * Caps the number of attempts in a window of time.
   *
   * @param days length of a rolling window, today being its last day
   * @param unansweredOnly whether attempts that led to a conversation are not counted
   */
  record FrequencyCap(
      String id,
      int max,
      Window window,
      @Nullable Integer days,
      @Nullable Boolean unansweredOnly,
      Set<Channel> channels,
      Severity severity,
      Scope scope,
      Clock clock,
      @Nullable Integer consentDaysMax,
      String citation,
      CitationEvidence evidence)
      implements Rule {

    int windowDays() {
      return days == null ? 1 : days;
    }
  }

  /**
   * Allows no attempt for a while after a conversation.
   *
   * @param days local days, the day of the conversation being the first
   */
  record QuietPeriod(
      String id,
      int days,
      Set<Channel> channels,
      Severity severity,
      Scope scope,
      Clock clock,
      @Nullable Integer consentDaysMax,
      String citation,
      CitationEvidence evidence)
      implements Rule {}

  /**
   * Allows asking a third party where the borrower is. Under a pack without such a rule no third
   * party may be contacted.
   *
   * @param max how often one contact point may ever be used; no limit if absent
   * @param purposes the purposes that are allowed; the debt is never disclosed
   * @param unansweredMin how many consecutive attempts to reach the borrower must have failed, if
   *     they have a usable contact point
   * @param borrowerChannels the channels on which attempts to reach the borrower count, and for
   *     which a contact point counts; any channel if absent
   */
  record ThirdParties(
      String id,
      @Nullable Integer max,
      Set<Purpose> purposes,
      int unansweredMin,
      @Nullable Set<Channel> borrowerChannels,
      Set<Channel> channels,
      Severity severity,
      Scope scope,
      Clock clock,
      @Nullable Integer consentDaysMax,
      String citation,
      CitationEvidence evidence)
      implements Rule {

    /** Whether attempts to reach the borrower on a channel, and contact points for it, count. */
    boolean counts(Channel channel) {
      return borrowerChannels == null || borrowerChannels.contains(channel);
    }
  }
}

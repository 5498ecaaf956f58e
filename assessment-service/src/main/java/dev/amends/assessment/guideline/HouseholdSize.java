package dev.amends.assessment.guideline;

/**
 * The people to whom a row of a table applies. A table by persons counts all of them as adults.
 *
 * @param additional whether the row holds the amount for each further adult or child
 */
record HouseholdSize(int adults, int children, boolean additional) {
  static final HouseholdSize ADDITIONAL_ADULT = new HouseholdSize(1, 0, true);
  static final HouseholdSize ADDITIONAL_CHILD = new HouseholdSize(0, 1, true);

  static HouseholdSize of(int adults, int children) {
    return new HouseholdSize(adults, children, false);
  }

  int persons() {
    return adults + children;
  }

  boolean fitsInto(HouseholdSize household) {
    return !additional && adults <= household.adults && children <= household.children;
  }
}

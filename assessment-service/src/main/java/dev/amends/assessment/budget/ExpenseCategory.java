package dev.amends.assessment.budget;

/**
 * The categories of the Standard Financial Statement (UK): first the fixed costs, then the flexible
 * ones, for which it has guideline figures by household.
 */
public enum ExpenseCategory {
  /** Rent or mortgage, ground rent, council tax, home insurance. */
  HOME,
  /** Gas, electricity and other fuel. */
  UTILITIES,
  /** Water supply and waste water. */
  WATER,
  /** Child care, adult care, medicine and other health costs. */
  CARE_AND_HEALTH,
  /** Public transport; vehicle, insurance and fuel. */
  TRANSPORT,
  /** School uniforms, meals, trips and fees. */
  SCHOOL,
  /** Contributions to a pension and insurance premiums. */
  PENSIONS_AND_INSURANCE,
  /** Professional fees and courses, union fees. */
  PROFESSIONAL,
  /** Other essential costs. */
  OTHER_ESSENTIAL,
  /** Telephone, internet, television, hobbies, outings and gifts. */
  COMMUNICATIONS_AND_LEISURE,
  /** Groceries, cleaning, pets and tobacco. */
  FOOD_AND_HOUSEKEEPING,
  /** Clothing, hairdressing and toiletries. */
  PERSONAL
}

package bilan.text;

/** The language of what is printed for people; never taken from the locale. */
public enum Lang {
  FR,
  EN
}

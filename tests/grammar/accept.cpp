// SPDX-License-Identifier: Apache-2.0
// What each part of the grammar takes and what it refuses: one row, one spelling.
#include <catch2/catch.hpp>
#include <initializer_list>
#include <string_view>

#include "grammar/accepts.hpp"
#include "grammar/message.hpp"

namespace g = cablelint::grammar;
using cablelint::tests::accepts;

namespace {

template <class Rule>
void takes(std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) {
    INFO(text);
    CHECK(accepts<Rule>(text));
  }
}

template <class Rule>
void refuses(std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) {
    INFO(text);
    CHECK_FALSE(accepts<Rule>(text));
  }
}

}  // namespace

TEST_CASE("lines end at LF, CR LF, a lone CR or the end of the text", "[grammar]") {
  takes<g::text_line>({"a", "a\n", "a\r\n", "a\r", "a\xC2\xA0\n"});
  refuses<g::text_line>({"", "\n", "a\nb", "a\rb"});
  takes<g::line_tail>({"", " \t\n", "\xC2\xA0\n", "\xA0\n"});
  takes<g::dash_line>({"--", "-----\n", "- - -\n", "====="});
  refuses<g::dash_line>({"-", "", "   \n", "-a-"});
  takes<g::text_word>({"a", "Sal\xC3\xA0", "x/y"});
  refuses<g::text_word>({"", "a b", "a\xC2\xA0", "a\n"});
}

TEST_CASE("dates are read in the orders in which telegrams write them", "[grammar]") {
  takes<g::declass_date>({"09/29/2019", "9/29/19", "2019/09/29", "2019-09-29", "20190929",
                          "09-29-2019", "02/30/2019", "09//29/2019"});
  refuses<g::declass_date>({"09///29/2019", "09//2019", "O9/29/2019", "09/29", "09/29/",
                            "09/29/201", "2019", "201909291"});
  takes<g::dtg_group>({"140930Z FEB 08", "071729 Z JUN 75", "140930Z FEB 2008", "140930 FEB 08",
                       "14 0930Z FEB 08", "140930Z FEB08", "14 0930 Z FEB2008"});
  refuses<g::dtg_group>({"14930Z FEB 08", "140930FEB 08", "140930Z 02 08", "140930Z FEB 8"});
}

TEST_CASE("levels are read spaced and unspaced", "[grammar]") {
  takes<g::header_level>({"C O N F I D E N T I A L", "CONFIDENTIAL", "S E C R E T", "SECRET",
                          "T O P  S E C R E T", "TOP SECRET", "UNCLAS", "UNCLASSIFIED",
                          "UNCLAS EFTO", "UNCLAS E F T O", "LIMITED OFFICIAL USE", "RESTRICTED"});
  refuses<g::header_level>({"CONFIDENTIALLY", "SECRETARY", "Secret", "SS E C R E T", "UNCLASS"});
}

TEST_CASE("portion marks are marks, and other parentheses are not", "[grammar]") {
  takes<g::portion_mark>({"(U)",
                          "(C)",
                          "(c)",
                          "(S)",
                          "(TS)",
                          "(SBU)",
                          "(LOU)",
                          "(CUI)",
                          "(FOUO)",
                          "(C/NF)",
                          "(C NF)",
                          "(S-NF)",
                          "(SBU-NF)",
                          "(SBU/NF)",
                          "(SBU/N)",
                          "(S//NF)",
                          "(S//REL TO USA, GBR)",
                          "(S//FGI//NF)",
                          "(U//FOUO)",
                          "(C/Rel Aus)",
                          "( C )",
                          "(SECRET)",
                          "(CONFIDENTIAL)",
                          "(R)",
                          "(C - ENTIRE TEXT)",
                          "(C ENTIRE TEXT)",
                          "(C - ENTIRE TEXT.)",
                          "(C-ENTIRE TEXT)"});
  refuses<g::portion_mark>({"(PA)", "(a)", "(b)", "(S)he", "(X)", "(CC)", "(OSCE)", "(S AND T)",
                            "(C is for cat)", "(C", "C)", "()", "(C ENTIRE TEXT and more)"});
  takes<g::unknown_mark>({"(X)", "(CC)", "(Q)", "(SUB)", "(X/NF)", "(S1)", "(CONFIDENTAL)"});
  refuses<g::unknown_mark>({"(a)", "(PARIS)", "(X", "(1)", "(X)he", "(DAO) reported"});
}

TEST_CASE("envelope lines are read as ACP 127 writes them", "[grammar]") {
  takes<g::start_line>({"VZCZCXRO1234\n", "ZCZC\n", "VZCZCADI319"});
  takes<g::routing_line>({"OO RUEHAB\n", "PP RUEHAB RUEHCD RUEHEFG\n", "ZZ\n"});
  refuses<g::routing_line>({"OP RUEHAB\n", "OO EXAMPLE\n", "PPRUEHAB\n"});
  takes<g::de_line>({"DE RUEHXX #0042/01 0460930\n", "DE RUEHXX #0042 0460930Z\n",
                     "DE RUEHXX 0051 22/1856Z\n", "DE RUEHXX\n", "DE RUEHXX #2O08 junk\n"});
  takes<g::security_line>({"ZNY CCCCC ZZH\n", "ZNR UUUUU ZZH\n", "ZNY SSSSS/BBBBB ZUI X\n"});
  takes<g::dtg_line>({"O 140930Z FEB 08\n", "P R 140930Z FEB 08 ZDK CTG RUEHDO #3763\n"});
  takes<g::dtg_line>({"0 140930Z FEB 08\n", "P 1409302 FEB 08\n"});
  refuses<g::dtg_line>({"0 12\n", "P STREET 12\n", "O\n", "X 140930Z FEB 08\n"});
  takes<g::from_line>({"FM AMEMBASSY EXAMPLEVILLE\n"});
  refuses<g::joined_from>({"FM SECSTATE WASHDC\n", "FM AMEMBASSY ROAD TO RUIN\n"});
  takes<g::address_first>({"TO RUEHC/SECSTATE WASHDC IMMEDIATE 6822\n", "INFO CIS COLLECTIVE\n",
                           "TO AMEMBASSY X NIACT IMMEDIATE\n", "XMT AMCONSUL SAMPLETON\n"});
  refuses<g::address_first>({"TOKYO\n", "INFORM CONSULS\n", "TO\n"});
  takes<g::break_line>({"BT\n", "NNNN\n", "NN", "#2008\n", "BT #2008 NNNN\n", "#2008 NNNN\n"});
  refuses<g::break_line>({"#\n", "# Heading\n", "BTS\n", "BT 42\n", "N\n"});
}

TEST_CASE("the classification line is read with all that may be on it", "[grammar]") {
  takes<g::classification_line>(
      {"C O N F I D E N T I A L SECTION 01 OF 02 EXAMPLEVILLE 000042\n",
       "S E C R E T NOFORN SECTION 1 OF 2 USUN NEW YORK 42\n", "UNCLAS SAN JOSE 001234\n",
       "UNCLASSIFIED   STATE   9\n", "T O P  S E C R E T ABU DHABI 0010015\n",
       "S E C R E T//NOFORN SAMPLETON 42\n", "UNCLAS SENSITIVE SAMPLETON 42\n", "CONFIDENTIAL\n",
       "SECRET//SI//NOFORN\n", "CONFIDENTIAL//REL TO USA, GBR\n",
       "C O N F I D E N T I A L SAMPLETON\n", "UNCLAS E F T O SAMPLETON 42\n"});
  takes<g::damaged_line>({"CECRETSTATE 132274\n", "CONFIDDNTIALSTATE 4\n", "SECRTSTATE 100042\n",
                          "CONFIDENTALSAMPLETON 000042\n", "O ECRETSTATE 100042\n",
                          "UNCLASSIFEDSAMPLETON 000042\n"});
  refuses<g::damaged_line>({"SECRETARIAT 100042\n", "CECRETS 100042\n", "CECRETSAMPLETON 2004\n",
                            "CECRETSTATE 132274 HATS\n", "CECRETSTATE\n", "SECTARIANS 100042\n",
                            "CONFIDENTIALITY 100042\n", "AMEMBASSY SAMPLETON 100042\n"});
  refuses<g::classification_line>({"CONFIDENTIAL REPORT ON FISH\n", "SECRETARY SAMPLETON 42\n",
                                   "Secret SAMPLETON 42\n", "SECRET police\n"});
}

TEST_CASE("captions share a line with captions alone", "[grammar]") {
  takes<g::caption_line>({"SIPDIS\n", "SIPDIS, NOFORN\n", "EXDIS / STADIS\n", "ROGER CHANNEL\n",
                          "TOSEC 12\n", "OFFICIAL INFORMAL\n", "INFORM CONSULS\n", "AIDAC\n",
                          "NOFORN ORCON\n", "OFFICIAL-INFORMAL\n", "STAFFDEL\n"});
  refuses<g::caption_line>({"SIPDSI\n", "SENSITIVE ISSUES\n", "MEDICAL\n", "TOSEC\n"});
  takes<g::handling_line>({"TREASURY SENSITIVE\n", "CHEROKEE\n"});
  refuses<g::handling_line>({"HARBORMASTER SENSITIVE\n"});
  takes<g::handling_line>({"DS CHANNEL\n", "BUSINESS CONFIDENTIAL\n", "COMMERCIALLY SENSITIVE\n",
                           "MINIMIZE CONSIDERED\n"});
  refuses<g::handling_line>({"BUSINESS NEWS\n", "DS CHANNEL TWO\n", "COMMERCIAL PIERS\n"});
  takes<g::caption_and_remark>({"OFFICIAL INFORMAL NO. 14\n", "OFFICIAL-INFORMAL 14\n",
                                "STAFFDEL EXAMPLE\n", "CODEL EXAMPLE\n"});
  refuses<g::caption_and_remark>({"OFFICIAL INFORMAL TALKS\n", "STAFFDEL\n"});
}

TEST_CASE("the E.O. line is read in all its spellings", "[grammar]") {
  takes<g::eo_line>({"E.O. 12958: DECL: 02/14/2018\n", "EO 12958 DECL: 2020/02/23\n",
                     "E. O. 11652: N/ A\n", "E.o. 12958: decl: 6/3/08\n", "E.O. N/A\n",
                     "E.O. 12958:\n", "E.O. 12958: DECLl: 01/01/2019\n", "E.O. 12356: DECL: OADR\n",
                     "E.O. 12065: GDS 11/15/85 (EXAMPLE)\n",
                     "E.O. 12065: RDS-4 6/5/99 (EXAMPLE, PAT) OR-M\n",
                     "EO 12958: DECL: X1 AND MR\n", "E.O. 12958: DECL: MR\n",
                     "E.O. 12958: DNG: CO 01/02/2012 DECL: 01/02/2020\n",
                     "E.O. 12958, AS AMENDED: N/A\n", "E.O. 12958: DECL: MAY 1, 2018\n",
                     "E.O. 12958 - DECL: 02/14/2018\n", "E.O. 12958: DECL:\n02/14/2018\n",
                     "E.O. 12958: DECL: MAY 1ST, 2018\n", "E.O. 12958: DECL: 2018-MAY-01\n"});
  takes<g::eo_line>({"E.O. I2958: DECL: 02/14/2018\n", "E.O. 1Z356: DECL: OADR\n",
                     "EO 1352G: DECL: 02/14/2018\n", "E.O. IO5O1: N/A\n", "E.O. 11G52: GDS\n",
                     "EXECUTIVE ORDER 12958: DECL: 02/14/2018\n",
                     "Executive Order I3526: DECL: 02/14/2018\n"});
  refuses<g::eo_line>({"E.O. IZ: N/A\n", "E.O. SALE\n", "EXECUTIVE ORDER 12958 IS OLD\n",
                       "EXECUTIVE ORDER 13333: N/A\n", "EXECUTIVE ORDERS: N/A\n"});
  takes<g::eo_line>({"MO. 11652: N/A\n", "E. D. 12065: GDS 6/2/88\n", "E.C. 12356: N/A\n"});
  refuses<g::eo_line>({"EOS IS DAWN\n", "E.U. 12958\n", "P.O. 11653: N/A\n", "R.B. 12958: N/A\n"});
  takes<g::decl_value>({"X1", "1.6X1", "1.6 X1, X6", "25X1", "25X1-human", "50X1-HUM", "GDS",
                        "XGDS-1", "RDS-4", "XDS (3)", "XXXXXXXXXXXX", "CLOSURE OF ICTY", "10 YEARS",
                        "TEN YEARS AFTER UNIFICATION", "DECLASSIFIED BY NARA", "1.6(X1)",
                        "(09/29/19)", "( 9/29/2019 )"});
  refuses<g::decl_value>({"09/29/", "O9/29/2019", "9x/29/2019", "???", "", "(09/29/", "(9)"});
}

TEST_CASE("a Declassify On line has a colon, a date or a code", "[grammar]") {
  takes<g::declassify_line>(
      {"Declassify On: 2039/03/05\n", "DECLASSIFY ON: 20390305\n", "Declassify on: 03/05/2039",
       "Declassify on 5 MAR 39\n", "DECLASSIFY ON: MARCH 5, 2039\n", "Declassify On - X1\n",
       "Declassify On: 25X1, 20501231\n", "Declassify On: 50X1-HUM\n",
       "Declassify On: N/A to RD portions. See source list for NSI portions.\n",
       "Declassify On: Closure of the pier\n", "DECLASSIFY ON OADR\n", "Declass On: 03/05/2039\n",
       "Declassify On:\n03/05/2039\n"});
  refuses<g::declassify_line>({"Declassify on the day of the vote\n", "DECLASSIFIED ON 5 MAR 39\n",
                               "Declassify: 2039/03/05\n", "Declassify only: 5\n"});
  takes<g::decl_value>({"N/A to NATO portions. See source list for NSI portions.",
                        "N/A TO RD/FRD/TFNI AND NATO PORTIONS", "75X1", "75X9", "75X",
                        "N/A to RD portions. See source\nlist for NSI portions"});
}

TEST_CASE("the stamp of a release is that of a reviewer", "[grammar]") {
  takes<g::release_authority>(
      {"Classified by DAS, A/GIS, DoS on 11/30/2015 - Class: CONFIDENTIAL - Reason: 1.4(D)\n",
       "Classified by DAS, A/GIS, DoS on 11/30/2015 \xE2\x80\x94 Class: SECRET \xE2\x80\x94 "
       "Reason:\n"
       "1.4(D) \xE2\x80\x94 Declassify on: 12/05/2022\n",
       "Classified by DAS, A/GIS, DoS on 11/30/2015 - Class: SECRET\nReason: 1.4(D)\nDeclassify "
       "on:\n"
       "12/05/2022\n",
       "Classified by DAS, A/GIS, DoS on 11/30/2015 ~ Class: SECRET ~ Reason: 1.4(D)\n",
       "Classified by DAS, A/GIS, DoS on 11/30/2015 | Class: SECRET | Reason: 1.4(D)\n",
       "Classified by DAS, A/GIS, DoS on 11/30/2015 Class: SECRET Reason: 1.4(D)\n"});
  refuses<g::release_authority>({"Classified by: Pat Example, DCM, Reason 1.4(b)\n",
                                 "Classified by Pat Example, Class: of 1987\n"});
}

TEST_CASE("the last of several sections may be called the final one", "[grammar]") {
  takes<g::classification_line>({"S E C R E T FINAL SECTION OF 02 EXAMPLEVILLE 000042\n",
                                 "UNCLAS FINAL SECTION OF 3 EXAMPLEVILLE 42\n"});
  takes<g::clear_line>({"CLEAR\n", "C L E A R EXAMPLEVILLE 000042\n", "CLEAR EXAMPLEVILLE 042\n"});
  refuses<g::clear_line>({"CLEAR SKIES\n", "CLEARED BY 042\n", "CLEAR PIER 4\n"});
  takes<g::de_number>({"#0042", "#0042/01", "0042A", "#0042A/01"});
  refuses<g::de_number>({"#0O42", "#0042AB", "#A"});
}

TEST_CASE("TAGS are codes, links and persons", "[grammar]") {
  takes<g::tag>({"PGOV", "KZ", "kz", "OSCE", "ZANU-PF", "UNGA/C-6", "AT&T", "[PGOV](#)",
                 "[KZ](https://e.org/KZ)", "[KZ]", "(EXAMPLE, PAT A.)", "(EXAMPLE,\nPAT)", "1A",
                 "8A"});
  refuses<g::tag>({"X", "???", "(EXAMPLE", "[PGOV", "1", "9A", "1AB", "12"});
  takes<g::tags_label>({"TAGS:", "tags:", "TAGS;", "TABS:", "TGS:"});
  takes<g::tags_block>({"TAGS - PGOV, PREL\n", "TAGS. PGOV PREL\n"});
  refuses<g::tags_block>({"TAGS - the pier\n", "TAGS. The pier\n"});
  takes<g::tags_block>({"TAGS: PGOV, PREL,\nKZ\n", "TAGS: PGOV PREL\nKZ EAGR\n", "TAGS:\n",
                        "TAGS PGOV, KZ\n", "TAGS, PGOV\n", "TAGS: OVIP (EXAMPLE, PAT)\n"});
  takes<g::tags_block>({"TAGS:\nPGOV, PREL\n", "TAGS (EXAMPLE, PAT) KZ\n", "TAGS PGOV] KZ\n",
                        "TAGS: PGOV\n, (EXAMPLE, PAT)\n", "TAGS: PGOV\nP-GOV KZ\n"});
  refuses<g::tags_block>(
      {"TAGS:\nThe text\n", "TAGS: PGOV\nThe text\n", "TAGS: PGOV\n\nKZ\n", "TAGSPGOV\n"});
}

TEST_CASE("references are messages, e-mails or words", "[grammar]") {
  refuses<g::ref_cable_form>({"SAMPLETON 311345 Z MAR 74", "UNSCR 1737"});
  takes<g::blacked_out_form>({"[REDACTED] B1", "[REDACTED]", "[B1]"});
  refuses<g::blacked_out_form>({"[REDACTED] Bill"});
  takes<g::ref_cable>({"SAMPLETON 41", "07 SAN JOSE 900", "2006 ABU DHABI 12 NOTAL", "'07 STATE 9",
                       "STATE 7 OF 2006", "Sao Sampleton 276", "07 SAN JOSE \n900"});
  refuses<g::ref_cable>(
      {"07 SAN JOSE\n1. (C) One", "41", "SAMPLETON", "Paragraph 3 of", "STATE 41X"});
  takes<g::ref_glued>({"07STATE10", "08EXAMPLEVILLE42"});
  takes<g::ref_email>({"Example-Sample e-mail of 02/12/2008", "EXAMPLE EMAIL"});
  takes<g::ref_label>({"REF:", "REFS:", "REFTEL:", "REF(S):", "Refs:", "Reference:"});
  refuses<g::ref_label>({"REF", "REFER TO"});
}

TEST_CASE("reasons are read in the spellings of the posts", "[grammar]") {
  takes<g::reason>({"1.4 (b)",
                    "1.4(b)",
                    "1.4 (b) and (d)",
                    "1.4 (b), (c) and (d)",
                    "1.4 (b/d)",
                    "1.4 (b and d)",
                    "1.4 (B,D)",
                    "1.4 (b&d)",
                    "1.4 (b+d)",
                    "1.4 b and d",
                    "1.5 B/D",
                    "1.4 B, D, AND E",
                    "1.4 (b)(d)",
                    "1.4(G)(E)",
                    "1,4 (C) AND (D)",
                    "1. 4 (b)(d)",
                    "1.5.D",
                    "1.4 (b and (d)",
                    "1.4\n(b)",
                    "1.4 (b) and\n(d)",
                    "1.4 ( \nb) and (d)",
                    "1.4 (b \n) and (d)",
                    "1-301 (b)",
                    "1.4",
                    "1.4 paragraphs (b) and (d)"});
  takes<g::reason>({"1.4. (b)", "1.4: b", "1.4 [b] and [d]", R"(1.4 "b" and "d")",
                    "1.4 ((b) and (d))", "1.4 (b)-(d)", "1.4 (b.d)", "1.4 (BD)", "1.4, (b) and (d)",
                    "l.4 (b)", "1.4 (b) plus (d)", "1.4 (b)\n\nand (d)",
                    "1.4, subparagraphs (b) and (d)"});
  takes<g::reason>({"1.\n\n4 (b/d)"});
  refuses<g::reason>({"1.\n\n4. (b)", "1.\n\n4 (b) and\n\n(d)"});
  takes<g::reason>({"1/4 (b)", "1:4 (b), (d)", "1 .4 (b)", "1.4, b/d", "1.4 b c d", "1.4 bd",
                    "1.4 (bcd)", "1.4 B A ND D", "1.4 (b) a\n\nnd (d)", "1.\n4 (b)"});
  refuses<g::reason>({"1/4", "1:4 pm", "1/45 (b)", "1.4 bad news"});
  takes<g::classified_label>({"Classified By:", "CLASSIFIED BY", "Classfied By:", "CLASSIFIEDBY:",
                              "CLASSIFIED B Y:", "CLASSIFIEF BY"});
  refuses<g::classified_label>(
      {"Clarified By:", "Declassified by:", "Unclassified by:", "CLASSIC BY:", "Classified"});
  takes<g::reason>({"1.4 (b)\nand (d)", "1.4 b\nand d", "1.5 (b),\n(d)"});
  refuses<g::reason>({"1.4 (d)\n(U) Summary", "1.4 (b), a note", "2.4 (b)", "1, 4 (b)", "1.44",
                      "1.4 (BX)", "1.4 (b)\n\n(C) Summary", "1.4, a note"});
}

TEST_CASE("paragraphs begin with a number, and numbers in sentences begin none", "[grammar]") {
  takes<g::paragraph_head>({"1. ", "11. ", "\u00B64. ", "\2664. ", "&para;4. ", "  2. "});
  for (const std::string_view text :
       {"1. (C) A\n", "2.(SBU) A\n", "1.Summary\n", "3) (C) A\n", "5.\n", "4. C - ENTIRE TEXT.\n",
        "2.-(S)- THE\n", "3.--t14- THE\n", "4.-iftti-THE\n", "5.48+ THE\n",
        "6.\u2014(-S+. THE\n"}) {
    INFO(text);
    CHECK(accepts<g::paragraph>(text));
  }
  refuses<g::paragraph>({"2.-5 PERCENT\n", "3.\u2014THE PIER\n", "4.5+ THE\n", "5.48 THE\n"});
  refuses<g::paragraph>(
      {"2004. He\n", "14 March\n", "1.4 (b)\n", "3.5 percent\n", "3) He\n", "A. He\n", "(1) He\n"});
}

TEST_CASE("a classification line joined to the line before it is known by its letters",
          "[grammar]") {
  takes<g::glued_classification>({"S E C R E T ", "C O N F I D ", "UNCLAS SECTION 0"});
  refuses<g::glued_classification>({"SECRET ", "UNCLAS EXAMPLEVILLE ", "C O N "});
  takes<g::addressee>({"SECSTATE WASHDC 3182\n", "AMEMBASSY SAMPLETON\n"});
  takes<g::class_word_line>({"SECRET\n", " CONFIDENTIAL\n", "UNCLASSIFIED     PTQ8341\n"});
  refuses<g::class_word_line>({"SECRET POLICE\n", "UNCLASSIFIED PTQ83\n"});
  takes<g::damaged_line>(
      {"S e c r e t exampleville 000042\n", "SS E C R E T SECTION 01 OF 02 EXAMPLEVILLE 000042\n"});
  refuses<g::damaged_line>({"Secret exampleville 000042\n", "S e c r e t of the port\n"});
}

TEST_CASE("the lines of a printout are those of no telegram", "[grammar]") {
  takes<g::print_line>({"@INFO: D(01) EUR(01)\n", "SNIS(01) SP (O1), SS(00).\n", "PTP0179\n",
                        "140947L FEB 96 PEX (TOTAL COPIES:009)\n", "SOURCE: SAMPLE.014042\n",
                        "[EXAMPLEVILLE 42] D COPY 2 OF 8\n", "INITIALS,\n", "APPR: PE\n",
                        "CLR 2: RS\n", "02/14/96; EXT. 40042\n", "S/S-O:PEXAMPLE:RS\n",
                        "DECAPTIONED\n", "[DECLASSIFIED1\n", "[RELEASE IN FULL\n", "[Page 2]\n",
                        "Declassification Authority: Pat Example,\nSenior Reviewer, A/GIS\n",
                        "This document contains NATO\ninformation.\n", "STATE 100042\n",
                        "C 0 9 IED U.S. Department of State Case No. F-2027-10001\n"});
  refuses<g::print_line>({"@HOME: D(01)\n", "SALE (01) OF HATS\n", "PTP01\n", "SOURCE: HATS\n",
                          "[EXAMPLEVILLE 42] D\n", "INITIALS OF\n", "STATE 42\n", "SUBJCT: HATS\n",
                          "STATE FOR EUR/RPM\n", "DECLASSIFIED ON MONDAY\n"});
}

TEST_CASE("a mark may follow the title of a paragraph", "[grammar]") {
  using Titled = tao::pegtl::seq<g::titled_mark, g::rest_of_line>;
  takes<Titled>({"SUMMARY: (C) One", "Comment. (S/NF) One", "COMMENT (U) \"One\"", "COMMENT (U)",
                 "SUMMARY (C) ONE", "HARBOR PLANS (C) One"});
  refuses<Titled>({"MR EXAMPLE (C) AND MR SAMPLE", "MR EXAMPLE (C)", "Senator Example (R) One",
                   "THE SENATOR (R) One", "He left (C) One", "SUMMARY: One", "ITEM (C) one"});
}

TEST_CASE("page lines are read in the forms of their times", "[grammar]") {
  takes<g::section_break>({"EXAMPLEVILLE 00000042  002 OF 002\n",
                           "BUENOS AIR 00000042 003.2 OF 004", "GENEVA 05491 01 OF 02 030835Z\n",
                           "CONFIDENTIALGENEVA 05491 01 OF 02 030835Z\n",
                           "PAGE 02        GENEVA  05491  01 OF 02  030835Z\n",
                           "SECRET PAGE 02 GENEVA 05491 01 OF 02 030835Z\n"});
  refuses<g::section_break>({"EXAMPLEVILLE 42 2 OF 2\n", "PARIS 00042 01 02\n"});
  takes<g::page_line>(
      {"PAGE 02 STATE 150591\n", "CONFIDENTIAL PAGE 02 STATE 150591\n", "PAGE 02\nSTATE 042975\n"});
  refuses<g::page_line>({"PAGE TWO\n", "PAGES 02\n", "PAGE 2 of the paper\n"});
}

TEST_CASE("headings have no small letters or are before dashes or a paragraph", "[grammar]") {
  takes<g::heading_line>(
      {"HARBORS AND PIERS\n", "(SBU) HARBORS\n", "\"THE PIER\"\n", "(A) FIRST ITEM\n"});
  refuses<g::heading_line>({"He left.\n", "HE LEFT.\n", "What the papers say\n", "a\n"});
  takes<tao::pegtl::seq<g::heading_line, g::dash_line>>({"What the papers say\n------\n"});
  using OverTwoLines =
      tao::pegtl::seq<g::heading_line, g::dash_line, g::paragraph_head, g::rest_of_line>;
  takes<OverTwoLines>({"What the papers say of the\nharbor\n------\n2. (C) One",
                       "A SALE IS DUE,\nAND A LEASE\n- - -\n2. (C) One"});
  refuses<OverTwoLines>({"The papers say so.\nThe harbor\n------\n2. (C) One",
                         "The papers say so\nof the harbor.\n------\n2. (C) One",
                         "The papers say so\n(S) The harbor\n------\n2. (C) One",
                         "The papers say so\nof the harbor\nand piers\n------\n2. (C) One"});
  takes<g::heading_box>({"----\nPiers, Boats,\nCranes, and\nPilots\n----\n"});
  refuses<g::heading_box>({"----\nOne\nTwo\nThree\nFour\n----\n", "----\nOne   1\n----\n"});
  takes<g::signature_line>({"EXAMPLE\n", "DE LA EXAMPLE", "O'EXAMPLE\n"});
  takes<g::signature_line>({"EXAMPLE\n\nUNCLASSIFIED\nSENSITIVE\n", "EXAMPLE\nSECRET//NOFORN\n"});
  takes<g::mixed_signature>({"Example\n", "McExample", "de la Example\n", "O'Example\n\nSBU\n"});
  refuses<g::mixed_signature>({"EXAMPLE\n", "Example.\n", "The mayor\n", "End\n", "Comment\n",
                               "Secret\n", "Example\nmore\n"});
  takes<g::signature_line>({"EXAMPLE\n\nHARBOR FESTIVAL AN...\n", "D EXAMPLE\n"});
  refuses<g::signature_line>(
      {"SET A\n", "EXAMPLE\nHARBOR FESTIVAL AN...\n", "EXAMPLE\n\nHarbor festival an...\n",
       "EXAMPLE\n\nSECRET FESTIVAL AN...\n", "EXAMPLE\n\nHARBOR FESTIVAL AN...\nmore\n"});
  refuses<g::signature_line>({"OF HARBO", "A FERR", "TO TH", "WILL SAI"});
  refuses<g::signature_line>(
      {"EXAMPLE SAMPLE EXAMPLE SAMPLE\n", "LINE.\n", "Example\n", "BT\n", "EXAMPLE\nmore\n"});
}

TEST_CASE("marks with lost or wrong brackets are distinguished from text", "[grammar]") {
  takes<g::unclosed_mark>({"[C]", "(C]", "{SBU}", "[C/NF]"});
  takes<tao::pegtl::seq<g::unclosed_mark, g::text_words>>(
      {"C) The mayor", "(C The mayor", "S//NF) The mayor", "SBU/N) The mayor", "(SBU The mayor"});
  refuses<tao::pegtl::seq<g::unclosed_mark, g::text_words>>(
      {"c) the mayor", "(C) The mayor", "(C Company) marched", "(S)he", "A) The mayor",
       "Coast) The", "C. The mayor"});
}

TEST_CASE("a number with letters for digits is read, and one that is divided", "[grammar]") {
  takes<g::line_serial>({"42", "000042", "OO0042", "00I042", "000,042", "O0042"});
  refuses<g::line_serial>({"OOOO", "OIL", "O42", "SO0042", "000,04", "00004200000", "00A42"});
  takes<g::classification_line>({"C O N F I D E N T I A L EXAMPLEVILLE OO0042\n",
                                 "C O N F I D E N T I A L EXAMPLEVILLE 000,042\n",
                                 "C O N F I D E N T I A L Section 01 of 02 Exampleville 000042\n",
                                 "C O N F I D E N T I A L\nEXAMPLEVILLE 000042\n"});
  refuses<g::section_label>({"Sections 1 of 2", "Section 3"});
}

TEST_CASE("marks of a release are distinguished from the header", "[grammar]") {
  takes<g::release_head_line>(
      {"RELEASED IN FULL\n", "RELEASE IN PART B6\n", "REVIEW AUTHORITY: Pat Example\n",
       "UNCLASSIFIED U.S. Department of State Case No. F-2014-00042 Doc No. C00000042\n",
       "U S Department of State Case No F-2014-00042\n", "Original telegram was Confidential\n"});
  refuses<g::release_head_line>({"RELEASED ON FRIDAY\n", "UNCLASSIFIED STATE 000042\n",
                                 "ORIGINAL PAINTINGS WERE SOLD\n", "REVIEW OF THE TARIFFS\n"});
}

TEST_CASE("who released a document is below it, and so are the exemptions", "[grammar]") {
  takes<g::release_foot>({"RELEASED IN PART B1, 1.4(D)\n", "RELEASE IN PART 1.4(B),1.4(D),B6\n",
                          "Release in full by Pat B. Example, Director, Office of Harbors\n",
                          "Released in full by Pat Example\n", "RELEASED IN FULL BY P. EXAMPLE\n",
                          "Declassified by Pat B. Example, 11/02/2031\n",
                          "DECLASSIFIED BY: P. EXAMPLE, DIRECTOR\n", "RELEASED IN FULL\n"});
  refuses<g::release_foot>({"RELEASED IN PART BY THE TOWN\n", "Released in full by the mayor.\n",
                            "RELEASED IN FULL BY MONDAY NEXT\n", "RELEASED IN PART OF THE TOWN\n",
                            "Declassified by the town\n", "DECLASSIFIED BY EXAMPLE\n",
                            "Released in full by Pat Example and his staff\n"});
}

TEST_CASE("prints of the archive have stamps and a record around the cable", "[grammar]") {
  takes<g::review_stamp>(
      {"Pat P. Example\nDeclassified/Released\nUS Department of State\nEO Systematic Review\n"
       "20 MAR 2014\n",
       "Declassified/Released\n", "EO Systematic Review\n\n05 JUL 2006\n"});
  refuses<g::review_stamp>(
      {"Pat P. Example\nUS Department of State\n", "20 MAR 2014\n", "Declassified papers\n"});
  takes<g::message_record>({"Message Attributes\nCopy: SINGLE\n", "Automatic Decaptioning: X\n",
                            "Pat Example\n\nMessage Attributes\n\n- Date: May 2\n"});
  refuses<g::message_record>(
      {"Message Attributes\n\nThe mayor.\n", "Message attributes: new.\n", "Copy: SINGLE\n"});
  takes<g::page_line>({"PAGE 02\nSTATE 296107\n"});
  takes<g::page_head>({"UNCLASSIFIED POSS DUPE\n", "SECRET POSSIBLE DUPLICATE\n"});
  takes<g::class_word_line>({"SECRET 1\n", "SECRET - 2 -\n", "2 SECRET\n", "SECRET Page 3 of 9\n"});
  refuses<g::class_word_line>({"SECRET 1985\n", "TOP SECRET 1 COPY\n", "SECRET 2 OF US\n"});
  takes<g::page_head>({"SECRET - 2 -\n", "SECRET PAGE 3 OF 9\n"});
  refuses<g::page_head>({"SECRET 12\n", "SECRET PAGE 01\n"});
  takes<g::ref_regulation>({"5 FAM 900", "5 FAH-1 H-246.2", "22 CFR 9"});
  refuses<g::ref_regulation>({"5 FAMAGUSTA 900", "FAM 900"});
}

TEST_CASE("scans and printouts of two columns keep their header", "[grammar]") {
  takes<g::page_line>({"PAGE 01\nEXAMPL 00042 141515Z\n", "PAGE 01\nSTATE 150591\n"});
  takes<g::copies_line>({"/012 W\n", "/048W\n", "INFO\n", "INFO LOG-00 ADS-00\n"});
  refuses<g::copies_line>({"/12 APPLES\n", "INFO ON FERRIES\n"});
  takes<g::message_center>({"4A0042 141516Z /38\n", "141516Z /38\n"});
  refuses<g::message_center>({"FERRIES 141516 /38\n", "O 141516Z FEB 94\n"});
  takes<g::classification_line>({"CONFIDENTIALSECTION 01 OF 02 EXAMPLEVILLE 00042\n"});
  refuses<g::classification_line>({"SECRETSECTION HEADS MET\n", "SECRETSERVICE 01 OF 02\n"});
  takes<g::eo_line>({"E.0. 12356: DECL: OADR\n", "E.0.12356: DECL:OADR\n"});
  refuses<g::eo_line>({"E05 FERRIES\n", "E0 12356: DECL: OADR\n"});
  takes<g::passing_block>({"NO DISTRIBUTION OUTSIDE THE HARBOR OFFICE\n", "USHARBORS\n"});
  refuses<g::passing_block>({"USE OF FERRIES\n", "US\n", "NO FERRIES\n"});
  takes<g::address_first>({"TO /SECSTATE WASHDC 0100\n"});
  refuses<g::address_first>({"TO / SECSTATE WASHDC\n", "TO //SECSTATE WASHDC\n"});
  takes<g::address_noisy>({"47.'.-/AMEMBASSY MOCKHAVEN 406\n", "KZ AMCONSUL SAMPLETON\n"});
  refuses<g::address_noisy>({"47.'.-/THE MAYOR\n", "AMEMBASSY\n"});
  takes<g::address_office>({"AMCONSUL PORT SPECIMEN\n"});
  refuses<g::address_office>({"AMEMBASSY\n", "THE AMEMBASSY SAMPLETON\n"});
  takes<g::office_number>({"52-41\n", "53\n"});
  takes<g::section_break>({"PAGE 01 EXAMPL 00042 01 OF 02 131308 Z\n"});
}

TEST_CASE("marks without a number are before a text", "[grammar]") {
  takes<g::unnumbered_line>({"(C) The mayor spoke.\n", "(S/NF) \"We will,\" he said."});
  refuses<g::unnumbered_line>({"(C) 2009 by the company\n", "(S) he may\n", "(NOTE: He left.)\n",
                               "(PA) The\n", "(a) The mayor\n"});
  takes<g::subparagraph_line>({"a. (C) The mayor\n", "(a) (C) The mayor\n", "-- (U) The mayor\n",
                               "--b. (SBU) The mayor\n", "A) (S) The mayor\n",
                               "* (U) The mayor\n"});
  refuses<g::subparagraph_line>({"a. The mayor\n", "(a) the mayor, (b) the bishop\n", "a.(C) The\n",
                                 "-- (c) 2009\n", "It (C) The\n"});
}

TEST_CASE("attention lines begin with FOR or FROM or hold them", "[grammar]") {
  takes<g::passing_block>({"STATE FOR EUR/RPM\n", "FOR EUR\n", "FROM AMBASSADOR\n",
                           "DEPT PLEASE PASS TO THE MINT\n", "PLEASE PASS TO THE MINT\n",
                           "EYES ONLY FOR THE MINT\n", "ATTN: MINT\n"});
  refuses<g::passing_block>({"SIPDSI\n", "FORMAL\n", "the mint for all\n"});
  takes<g::passing_block>({"REL TO USA, GBR\n", "RELEASABLE TO NATO\n", "REL NATO AND FIN\n"});
  refuses<g::passing_block>(
      {"REL\n", "REL TO\n", "RELATIONS TO THE TOWN\n", "REL TO FERRY OFFICES\n"});
  takes<g::passing_block>({"DEPT OF FISHERIES - PAT EXAMPLE\n"});
  refuses<g::passing_block>({"DEPT OF FISHERIES\n", "DEPT OF FISHERIES - the mayor\n",
                             "HARBOR OF FISHERIES - PAT EXAMPLE\n",
                             "DEPT OF FISHERIES - TOP SECRET\n"});
  takes<g::correction_line>({"C O R R E C T E D  C O P Y (ADDED TAGS)\n", "CORRECTED COPY\n",
                             "- - C O R R E C T E D  C O P Y - -\n", "*** Corrected copy ***\n"});
}

TEST_CASE("forms, quotations and redactions in the header are lines of their own", "[grammar]") {
  takes<g::form_line>({"CXEXA:\n", "ACTION: POL", "DISSEMINATION: POL", "CHARGE: PROG",
                       "APPROVED: AMB:PEXAMPLE", "CLEARED: NONE", "Pass Line: FOR EUR"});
  refuses<g::form_line>({"CXEX:", "ACTION POL", "APPROVED BY: X", "Approved: X"});
  takes<g::repeated_message>({"FOLLOWING SENT SAMPLETON:\n", "FOLLOWING SENT\nYOU:\n"});
  refuses<g::repeated_message>({"FOLLOWING", "FOLLOWING SENT\nQUOTE\n", "FOLLOWINGS ARE"});
  takes<g::quote_line>({"QUOTE\n", "QTE"});
  refuses<g::quote_line>({"QUOTE OF THE DAY", "UNQUOTE", "QUOTED"});
  takes<g::redacted_line>({"XXXXXXXXXXXX\n", "XXXXX", "xxxxxxxx\n"});
  refuses<g::redacted_line>({"XXXX", "XXXXXXXXXXXXA", "XXXXXX MET", "xx\n"});
  takes<g::tags_block>({"TAGS\n#KZ, PGOV", "TAGS #KZ, #PGOV", "TAGS: PGOV, XXXXXXXXXXXX, KZ"});
  refuses<g::tags_block>({"TAGS\n# 5", "TAGS\nXX"});
  takes<g::eo_line>({"E.O.: 12958", "E.O.: 12958: DECL: 02/14/2018"});
  takes<g::ref_block>(
      {"Reference: A) 08 SAMPLETON 7\nB) 08 STATE 12", "REF: A. STATE 7\n\nB. STATE 1..."});
  refuses<g::ref_block>({"REF: A. STATE 7\n\nB. THE TALKS..."});
  takes<g::ref_block>({"REF. STATE 7\n",
                       "REF: A) STATE 7 -- A LEASE\nB) STATE 8 -- THE HARBOR'S\nPIER\nC) STATE 9\n",
                       "REF: STATE 7 \"IS IT TIME?\"\n"});
  refuses<g::ref_block>({"REF. THE TALKS\n"});
  takes<g::handling_sentence>({"SENSITIVE BUT UNCLASSIFIED - PLEASE PROTECT ACCORDINGLY.\n",
                               "Sensitive but Unclassified. Please handle accordingly.\n"});
  refuses<g::handling_sentence>({"SENSITIVE\n", "SENSITIVE PLEASE\n", "PLEASE PROTECT.\n"});
}

TEST_CASE("scans join words, and put the number of a page below its name", "[grammar]") {
  takes<g::classification_line>(
      {"CONFIDENTIALSAMPLETON 000042\n", "SECRETPORT SAMPLETON 000042\n"});
  refuses<g::classification_line>({"SECRETARY OF STATE 000042\n", "CONFIDENTIALSAMPLETON 42\n",
                                   "SECRETSAMPLETON 000042 AND MORE\n"});
  takes<g::page_line>({"SAMPLETON 00042 141515Z\n", "SAMPLETON 00042 141515Z\nPAGE 02\n"});
  refuses<g::page_line>({"SAMPLETON 42 141515Z\n", "SAMPLETON 00042 141515Z FEB 08\n",
                         "SECRET SAMPLETON 00042 141515Z\n"});
  takes<g::entire_text_first>(
      {"ENTIRE TEXT - SECRET", "(ENTIRE TEXT: S)", "ENTIRE TEXT IS SECRET"});
  refuses<g::entire_text_first>({"ENTIRE TEXT", "ENTIRE TEXT SECRETS"});
  takes<g::ref_regulation>({"9 FAM 40. 101 N1"});
  takes<g::caption_line>({"VISAS -- INFORM CONSULS\n", "VISAS VIPER\n"});
  refuses<g::caption_line>({"VISAS OF SAMPLETON\n", "VISASVIPER\n"});
  takes<g::cut_authority>({"C...\n", "Cl...\n", "Classifie...\n"});
  refuses<g::cut_authority>({"C..\n", "Co...\n", "Cla... more\n"});
}

TEST_CASE("lines of messages have their numbers and codes in several forms", "[grammar]") {
  takes<g::series_form>({"NAVADMIN 161/16", "NAVADMIN //161/16", "ALNAV 1/2016"});
  refuses<g::series_form>({"NAVADMIN /161/16", "NAVADMIN 161", "NAVADMIN 161/161"});
  takes<g::section_line>({"SECTION 1 OF 2\n", "SECTION 01 OF 02"});
  refuses<g::section_line>({"SECTION 1\n", "SECTION 1 OF 2 PARTS\n"});
  takes<g::ssic_line>({"SSIC 5216\n", "SSIC 13034"});
  refuses<g::ssic_line>({"SSIC 521\n", "SSIC OF HATS\n", "SSIC 5216 AND MORE\n"});
  takes<g::part_line>({"PART 2 OF 3\n", "PART SIX OF SIX. PART ONE IDENT 151100Z MAR 07.\n"});
  refuses<g::part_line>({"PART OF IT\n", "PART TWO OF\n", "PART TWO OF ITS HATS\n"});
  takes<g::pass_line>({"PASS TO OFFICE CODES:\n", "PASS\nTO ALL OFFICE CODES:\n"});
  refuses<g::pass_line>({"PASSTO OFFICE CODES:\n", "PASS\n\nTO OFFICE CODES:\n"});
  takes<g::operating_signal>({"ZZH", "ZDK", "ZUI RUEXABC0042 0451015"});
  refuses<g::operating_signal>({"ZUI RUEXABC0042", "ZU"});
  takes<g::numbered_dtg>({"R 151200Z MAR 21 MID200000000001U\n", "151200Z MAR 21 PSN 000001A00\n",
                          "R 151200Z MAR 07 ZYB PSN 000001A00\n"});
  refuses<g::numbered_dtg>({"R 151200Z MAR 21\n", "R 151200Z MAR 21 ZYB\n"});
  takes<g::foot_break>({"BT #0001 NNNN UNCLASSIFIED//\n", "BT CLASSIFICATION: UNCLASSIFIED//"});
  refuses<g::foot_break>({"BT\n", "BT UNCLASSIFIED\n", "BT #0001 NNNN\n"});
}

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <type_traits>
#include <vector>

#include "parse/build/draft.hpp"

/// Stores what a production matched in a member of the model, for the productions of which there is
/// no more to decide. A path of members leads there: from the cable, as `&Cable::part,
/// &MessagePart::parts`, or from a part that a builder takes when it ends, as `&DeLine::serial`.
namespace cablelint::parse {

// What was matched, as the type of the member has it.
inline void read_into(Text& member, Draft& draft, Span at) { member = draft.text(at); }
inline void read_into(Number& member, Draft& draft, Span at) { member = draft.number(at); }
inline void read_into(Span& member, Draft& /*draft*/, Span at) { member = at; }
/// It is there.
inline void read_into(bool& member, Draft& /*draft*/, Span /*at*/) { member = true; }
template <class T>
void read_into(std::optional<T>& member, Draft& draft, Span at) {
  read_into(member.emplace(), draft, at);
}
template <class T>
void read_into(std::vector<T>& member, Draft& draft, Span at) {
  read_into(member.emplace_back(), draft, at);
}

// The element that is being read, on a path: its place is stored last, so one that has a place is
// complete, and another begins.
template <class T>
T& open_element(std::optional<T>& element) {
  return element && element->span.empty() ? *element : element.emplace();
}
template <class T>
T& open_element(std::vector<T>& elements) {
  const bool is_open = !elements.empty() && elements.back().span.empty();
  return is_open ? elements.back() : elements.emplace_back();
}

template <auto Member, auto... Further, class Owner>
[[nodiscard]] auto& member_at(Owner& owner) {
  if constexpr (sizeof...(Further) == 0) {
    return owner.*Member;
  } else {
    return member_at<Further...>(open_element(owner.*Member));
  }
}

template <class Owner, class Member>
[[nodiscard]] Owner& owner_of(Member Owner::* /*member*/, Draft& draft) {
  if constexpr (std::is_same_v<Owner, Cable>) {
    return draft.cable;
  } else {
    return draft.being_read<Owner>();
  }
}

template <auto First, auto... Further>
void store(Draft& draft, Span at) {
  read_into(member_at<First, Further...>(owner_of(First, draft)), draft, at);
}

/// Stores what `Read` makes of it, a function of the draft.
template <auto Read, auto First, auto... Further>
void store_as(Draft& draft, Span at) {
  member_at<First, Further...>(owner_of(First, draft)) = (draft.*Read)(at);
}

}  // namespace cablelint::parse

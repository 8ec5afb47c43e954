// SPDX-License-Identifier: Apache-2.0
#include "model/banners.hpp"

namespace cablelint {

std::vector<const PageBanner*> banners_of(const Cable& paper) {
  std::vector<const PageBanner*> banners;
  for (const Page& page : paper.pages) {
    if (page.head) {
      banners.push_back(&*page.head);
    }
    if (page.foot) {
      banners.push_back(&*page.foot);
    }
  }
  return banners;
}

const PageBanner* first_banner_of(const Cable& paper) {
  for (const Page& page : paper.pages) {
    if (page.head || page.foot) {
      return page.head ? &*page.head : &*page.foot;
    }
  }
  return nullptr;
}

}  // namespace cablelint

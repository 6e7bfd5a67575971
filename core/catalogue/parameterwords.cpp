// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/parameterwords.h"

namespace countersign {

QByteArray parameterPlaceId(ParameterPlace place)
{
    switch (place) {
    case ParameterPlace::Query:
        return "query";
    case ParameterPlace::Path:
        return "path";
    case ParameterPlace::Header:
        return "header";
    case ParameterPlace::Form:
        return "form";
    case ParameterPlace::Body:
        return "body";
    case ParameterPlace::Host:
        return "host";
    case ParameterPlace::Part:
        return "part";
    case ParameterPlace::Cookie:
        return "cookie";
    }
    Q_UNREACHABLE();
}

QByteArray valueTypeId(ValueType type)
{
    switch (type) {
    case ValueType::String:
        return "string";
    case ValueType::Integer:
        return "integer";
    case ValueType::Number:
        return "number";
    case ValueType::Boolean:
        return "boolean";
    case ValueType::List:
        return "list";
    case ValueType::Struct:
        return "struct";
    case ValueType::Map:
        return "map";
    case ValueType::Json:
        return "json";
    case ValueType::Any:
        return "any";
    case ValueType::Choice:
        return "choice";
    }
    Q_UNREACHABLE();
}

} // namespace countersign
